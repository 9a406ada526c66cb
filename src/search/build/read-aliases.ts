import path from 'node:path';
import { parse } from 'yaml';
import { readWhereThere } from '../../report/read-where-there.ts';
import type { AliasGroup } from '../alias.ts';
import { toStems } from '../analysis.ts';

interface GlossaryTerm {
  term: string;
  expansion?: string;
  kind: string;
  aliases?: string[];
  searchedAs?: string[];
  inText?: string[];
}

interface ReadersWords {
  /** Words that readers type and the report does not use. */
  readers: string[];
  /** Words of the report that mean it, the closest first. */
  report: string[];
}

const read = async <T>(file: string): Promise<T | undefined> => {
  const source = await readWhereThere(file);
  return source === undefined ? undefined : (parse(source) as T);
};

const unquoted = (name: string): string => name.replace(/[“”"]/g, '').trim();

/**
 * Alias groups of the glossary and of the readers' words in a content directory; either file may be absent.
 * `isInText` tells whether the report's text holds a run of stems; names that it does not hold are only ever looked up.
 */
export async function readAliases(
  contentDirectory: string,
  isInText: (stems: readonly string[]) => boolean,
): Promise<AliasGroup[]> {
  const glossary = await read<{ terms: GlossaryTerm[] }>(path.join(contentDirectory, 'glossary.yaml'));
  const readersWords = await read<ReadersWords[]>(path.join(contentDirectory, 'readers-words.yaml'));
  const distinct = (names: string[], taken = new Set<string>()): string[] =>
    names.map(unquoted).filter((name) => {
      const key = toStems(name).join(' ');
      if (!key || taken.has(key)) return false;
      taken.add(key);
      return true;
    });
  const holds = (name: string) => isInText(toStems(name));

  const terms = (glossary?.terms ?? []).map(({ term, expansion, kind, aliases = [], searchedAs = [], inText = [] }) => {
    const taken = new Set<string>();
    const same = distinct([term, ...(expansion ? [expansion] : []), ...inText], taken);
    const more = distinct([...aliases, ...searchedAs], taken);
    return {
      name: unquoted(term),
      same: same.filter(holds),
      near: more.filter(holds),
      other: [...same, ...more].filter((name) => !holds(name)),
      ...(kind === 'country' && { isCommon: true }),
    };
  });
  const words = (readersWords ?? []).map(({ readers, report }) => {
    return { name: '', same: [], near: distinct(report).filter(holds), other: distinct(readers) };
  });
  return [...terms, ...words];
}
