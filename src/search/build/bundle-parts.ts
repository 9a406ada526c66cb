import type { AliasGroup, NamesOfGroup } from '../alias.ts';
import type { StoredAliases, StoredNames, StoredVocabulary } from '../manifest.ts';
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

/** A line for each group; names never hold the marks between them. */
export const toStoredNames = (names: readonly NamesOfGroup[]): StoredNames =>
  names.map(([group, others]) => [group, ...others].join('|'));

/** Characters of a file of the vocabulary, and of a file of names. */
const vocabularyPerFile = 12_000;
const namesPerFile = 9_000;

/** What belongs to neighbouring letters, in one file until that is large enough to be worth a request. */
function joinLetters<Part>(
  byLetter: ReadonlyMap<string, Part>,
  charactersPerFile: number,
  merge: (into: Part, part: Part) => void,
): { letters: string; part: Part }[] {
  const joined: { letters: string; part: Part }[] = [];
  for (const [letter, part] of [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && JSON.stringify([last.part, part]).length < charactersPerFile) {
      last.letters += letter;
      merge(last.part, part);
    } else joined.push({ letters: letter, part: structuredClone(part) });
  }
  return joined;
}

export const joinVocabulary = (vocabulary: ReadonlyMap<string, VocabularyPart>) =>
  joinLetters(vocabulary, vocabularyPerFile, (into, part) => {
    for (const list of ['words', 'english', 'everyday'] as const) into[list].push(...part[list]);
  });

export const joinNames = (names: ReadonlyMap<string, NamesOfGroup[]>) =>
  joinLetters(names, namesPerFile, (into, part) => into.push(...part));
