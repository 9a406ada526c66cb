import { toSortKey } from '../registers/alphabet.ts';
import type { GlossaryTerm } from './schema.ts';

const shownAliases = 3;

/** The aliases worth printing: the first three that are no mere spelling (hyphens, full stops, plural, -isation) of another name. */
export function toShownAliases({ term, expansion, aliases }: GlossaryTerm): string[] {
  const shown = [term, expansion ?? ''].map(toSpellingKey);
  const distinct = aliases.filter((alias) => {
    const key = toSpellingKey(alias);
    if (shown.includes(key)) return false;
    shown.push(key);
    return true;
  });
  return distinct.slice(0, shownAliases);
}

const toSpellingKey = (name: string): string =>
  toSortKey(name.replaceAll('defence', 'defense').replaceAll('Defence', 'Defense'))
    .replaceAll('isation', 'ization')
    .replace(/(?:es|s|ns)$/, '');
