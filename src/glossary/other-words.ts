import { toSortKey } from '../registers/alphabet.ts';
import type { GlossaryTerm } from './schema.ts';

/** Readers' words for a term that are no mere form (hyphens, full stops, endings, -isation) of one of its names or of each other. */
export function toOtherWords({ term, expansion, aliases, searchedAs }: GlossaryTerm): string[] {
  const said = [term, expansion ?? '', ...aliases].map(toSpellingKey);
  return searchedAs.filter((word) => {
    const key = toSpellingKey(word);
    if (said.includes(key)) return false;
    said.push(key);
    return true;
  });
}

const toSpellingKey = (name: string): string =>
  toSortKey(name.replaceAll('defence', 'defense').replaceAll('Defence', 'Defense'))
    .replaceAll('isation', 'ization')
    .replace(/(?:ing|ers?|ed|ies|ns|es|s|e|(?<![aeiou])y)$/, '');
