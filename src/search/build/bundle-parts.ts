import type { AliasGroup } from '../alias.ts';
import type { StoredAliases, StoredVocabulary } from '../manifest.ts';
import type { VocabularyPart } from '../read-vocabulary.ts';

export interface Part<Entry> {
  /** Number of the first record. */
  first: number;
  entries: Entry[];
}

/** What is kept of the records, in their order, cut into parts of about so many characters. */
export function splitParts<Entry>(entries: readonly Entry[], charactersPerPart: number): Part<Entry>[] {
  const parts: (Part<Entry> & { size: number })[] = [];
  for (const [number, entry] of entries.entries()) {
    let part = parts.at(-1);
    if (!part || part.size > charactersPerPart) {
      part = { first: number, entries: [], size: 0 };
      parts.push(part);
    }
    part.entries.push(entry);
    part.size += JSON.stringify(entry).length;
  }
  return parts;
}

/** Groups as lines, a twentieth shorter on the wire than with quotation marks. Names with the marks between them would not come apart again. */
export const toStoredAliases = (groups: readonly AliasGroup[]): StoredAliases =>
  groups
    .map(({ name, same, near, other, isCommon }) =>
      [name, isCommon ? '1' : '', ...[same, near, other].map((list) => list.join('|'))].join(';'),
    )
    .join('\n');

/** Lists with spaces between their words, which are a twentieth shorter on the wire than with quotation marks and commas. */
export const toStoredVocabulary = ({ words, english, everyday }: VocabularyPart): StoredVocabulary => [
  words.join(' '),
  english.join(' '),
  everyday.join(' '),
];

const vocabularyPerFile = 9000;

/** Parts of neighbouring letters in one file until it is large enough to be worth a request. */
export function joinParts(parts: Map<string, VocabularyPart>): { letters: string; part: VocabularyPart }[] {
  const joined: { letters: string; part: VocabularyPart }[] = [];
  for (const [letter, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && JSON.stringify(last.part).length + JSON.stringify(part).length < vocabularyPerFile) {
      last.letters += letter;
      for (const list of ['words', 'english', 'everyday'] as const) last.part[list].push(...part[list]);
    } else joined.push({ letters: letter, part: structuredClone(part) });
  }
  return joined;
}
