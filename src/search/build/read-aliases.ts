import { readGlossary } from '../../glossary/read-glossary.ts';
import { readTopicVocabulary } from '../../topics/read-topics.ts';
import type { AliasGroup } from '../alias.ts';
import { toStems } from '../analysis.ts';
import { readReadersWords } from '../readers-words/read-readers-words.ts';
import { listMonths } from './list-months.ts';

const unquoted = (name: string): string => name.replace(/[“”"]/g, '').trim();

/** A heading of the index as one says it: disputes over history, for “History, disputes over”. */
const unturned = (heading: string): string => heading.split(', ').reverse().join(' ');

/**
 * Alias groups of the glossary, of the readers' words and of the themes of the index in a content directory, any file of which may be
 * absent, and of months that the text names.
 * Words that the index refers to a glossary term are names of it.
 * `isInText` tells whether the report's text holds a name, in any grammatical form; names that it does not hold are only ever looked up.
 * Throws ContentProblems where a file is ill-formed.
 */
export async function readAliases(
  contentDirectory: string,
  isInText: (name: string) => boolean,
): Promise<AliasGroup[]> {
  const [glossary, readersWords, { topics, see }] = await Promise.all([
    readGlossary(contentDirectory),
    readReadersWords(contentDirectory),
    readTopicVocabulary(contentDirectory),
  ]);
  const referredTo = (topic: string) => see.flatMap(({ from, to }) => (to === topic ? [from] : []));
  const distinct = (names: string[], taken = new Set<string>()): string[] =>
    names.map(unquoted).filter((name) => {
      const key = toStems(name).join(' ');
      if (!key || taken.has(key)) return false;
      taken.add(key);
      return true;
    });

  const terms = glossary.terms.map(({ id, term, expansion, kind, aliases, searchedAs, inText }) => {
    const taken = new Set<string>();
    const same = distinct([term, ...(expansion ? [expansion] : []), ...inText], taken);
    const more = distinct([...aliases, ...searchedAs, ...referredTo(id)], taken);
    return {
      name: unquoted(term),
      same: same.filter(isInText),
      near: more.filter(isInText),
      other: [...same, ...more].filter((name) => !isInText(name)),
      ...(kind === 'country' && { isCommon: true }),
    };
  });
  const words = readersWords.map(({ readers, report }) => {
    return { name: '', same: [], near: distinct(report).filter(isInText), other: distinct(readers) };
  });
  const ids = new Set(glossary.terms.map(({ id }) => id));
  const themes = topics
    .filter(({ kind, id }) => kind === 'theme' && !ids.has(id))
    .map(({ id, heading, names }) => {
      return {
        name: '',
        same: [],
        near: distinct(names).filter(isInText),
        other: distinct([unturned(heading), ...referredTo(id)]),
      };
    });
  return [...terms, ...words, ...themes, ...listMonths(isInText)];
}
