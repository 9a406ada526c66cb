/** The list of a search bundle's files. Every name is the beginning of the file's own SHA-256, so that bytes prove themselves. */
export interface Manifest {
  /** Number of records; paragraphs come first, then the about page, then reference entries. */
  records: number;
  /** Number of the introduction's paragraphs, which come before all others; 0 where there is none. */
  introduction: number;
  /** Numbers at which the about page's records, and the reference entries, begin. */
  about: number;
  reference: number;
  /** Length of each record on a scale of 0 to 15, as hexadecimal digits. */
  lengths: string;
  /** Files that every query needs beside the manifest: the aliases, and the index and the heads where they are only a few files. */
  first: string[];
  /** Pagefind's index files with their first and last stem. */
  index: [first: string, last: string, file: string][];
  /** Heads and texts of the records, in parts: number of the first record, file. A small report has one part of each. */
  heads: [first: number, file: string][];
  texts: [first: number, file: string][];
  aliases: string;
  /** Stems of words in which one asks for almost anything, with spaces between. */
  asking: string;
  /** What else readers call things, with a word that the texts do not have, by the first letters of that word: letters, file. */
  names: [letters: string, file: string][];
  /** Vocabulary by first letters: letters, file. */
  vocabulary: [letters: string, file: string][];
  /** Sections and topics with the records that belong to them. */
  filters: string;
}

/**
 * What the files of heads hold of a record, all that a result says before its text is there: number of the paragraph (empty
 * for an entry of a reference page), heading or name, and the section or reference page that it stands in.
 */
export type StoredHead = [address: string, number: string, heading: string, place: string];

/** What the file of aliases holds: a line for each group with its name, 1 where it is common, and its three lists, `;` between these and `|` within them. */
export type StoredAliases = string;

/** What a file of the vocabulary holds: its words, its other English words and its everyday words, each list with spaces between. */
export type StoredVocabulary = string[];

/** What a file of names holds: a line for each group of aliases that readers call so, its number and these names, `|` between all of them. */
export type StoredNames = string[];

/** Sections and topics for narrowing. Records are numbers; those of sections are ranges. */
export interface Filters {
  sections: { slug: string; name: string; first: number; end: number }[];
  topics: { slug: string; name: string; records: number[] }[];
}

/** Length in words on the manifest's scale; each step is a third of a doubling, the first at 16 words. */
export const toLengthDigit = (words: number): string =>
  Math.max(0, Math.min(15, Math.round(Math.log2(Math.max(words, 1) / 16) * 3))).toString(16);

/** About how many words a digit of the manifest's scale stands for. */
export const toWords = (digit: string): number => 16 * 2 ** (Number(`0x${digit}`) / 3);
