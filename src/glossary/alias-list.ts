import { toSortKey } from '../registers/alphabet.ts';
import type { GlossaryTerm } from './schema.ts';

const shownAliases = 3;

/** Other names of a term that are no mere form (hyphens, full stops, endings, -isation) of it, of its words in full or of each other. */
export function toOtherNames({ term, expansion, aliases }: GlossaryTerm): string[] {
  const named = [term, expansion ?? ''].map(toSpellingKey);
  return aliases.filter((alias) => {
    const key = toSpellingKey(alias);
    if (named.includes(key)) return false;
    named.push(key);
    return true;
  });
}

/** The aliases worth printing in a term's entry: the first three that say a word which the entry does not say already. */
export function toShownAliases(term: GlossaryTerm): string[] {
  const said = new Set(toWordKeys([term.term, term.expansion, term.definition].join(' ')));
  return toOtherNames(term)
    .filter((alias) => toWordKeys(alias).some((word) => !said.has(word)))
    .slice(0, shownAliases);
}

const toWordKeys = (text: string): string[] =>
  text
    .split(/[\s–-]+/)
    .map(toSpellingKey)
    .filter((key) => key !== '');

const toSpellingKey = (name: string): string =>
  toSortKey(name.replaceAll('defence', 'defense').replaceAll('Defence', 'Defense'))
    .replaceAll('isation', 'ization')
    .replace(/(?:ing|ers?|ed|ies|ns|es|s|e|(?<![aeiou])y)$/, '');
