import { toSortKey } from '../registers/alphabet.ts';
import type { GlossaryTerm } from './schema.ts';

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

/** Those of the other names that are abbreviations: TCOG. The index has the readers' own words. */
export const toAbbreviations = (term: GlossaryTerm): string[] =>
  toOtherNames(term).filter((name) => /^\p{Lu}[\p{Lu}\p{Ll}&]*\p{Lu}$/u.test(name));

const toSpellingKey = (name: string): string =>
  toSortKey(name.replaceAll('defence', 'defense').replaceAll('Defence', 'Defense'))
    .replaceAll('isation', 'ization')
    .replace(/(?:ing|ers?|ed|ies|ns|es|s|e|(?<![aeiou])y)$/, '');
