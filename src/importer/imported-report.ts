/** A line of the source as it was read; a paragraph of a Word file counts as a line. */
export interface SourceLine {
  /** Counted from 1: what every message names. */
  number: number;
  text: string;
  /** Page of the source, where it has pages. */
  page?: number;
  /** Size of its letters in points, where known: the larger ones are headings. */
  size?: number;
  /** What a Word file itself says the line is. */
  structure?: Structure;
}

export type Structure =
  | { kind: 'title' }
  | { kind: 'heading'; level: number }
  | { kind: 'prose' }
  | { kind: 'quote' }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'note'; label: string };

type BlockKind = 'prose' | 'heading' | 'list' | 'table' | 'quote' | 'note';

/** A run of lines that belong together, on its way from a line of the source to a paragraph of the site. */
export interface Block {
  kind: BlockKind;
  /** The words, lines joined and hyphens mended; items and cells joined by spaces. Footnote references as `noteMark`. */
  text: string;
  /** Numbers of the lines that it is made of, ascending. */
  lines: number[];
  /** Whether a page or column may have ended before it, by what lies between it and the block above. */
  afterBreak: boolean;
  /** Lines as they stood, for title matter and addresses. */
  rows?: string[];
  items?: string[];
  ordered?: boolean;
  cells?: string[][];
  level?: number;
  /** Label of a note, as printed: 1, *, a */
  label?: string;
  size?: number;
  /** Whether the source itself says what it is, as Word files do. */
  stated?: boolean;
}

interface PullQuoteOfReport {
  block: Block;
  /** The block whose words it repeats. */
  from: Block;
}

export interface SectionOfReport {
  /** The line that names it; an introduction may have none. */
  heading?: Block;
  title: string;
  /** What stands before the point in paragraph numbers: I, 1 … 9, C */
  numeral: string;
  /** File name and address: panel-1 */
  slug: string;
  /** Paragraphs, lists, tables, block quotes and inner headings in reading order. */
  blocks: Block[];
  pullQuotes: PullQuoteOfReport[];
  notes: Block[];
}

/** A line that is no part of the text: running head, page number, footer, ornament. */
interface Furniture {
  line: number;
  text: string;
  why: string;
}

/** Where lines were joined. */
interface Mend {
  /** First line of the later part. */
  line: number;
  kind: 'page or column break' | 'hyphen';
  /** The words around the joint. */
  around: string;
  /** For a hyphen, the two halves as they stood. */
  halves?: [string, string];
}

/** Something that the importer states: an uncertain reading with what settles it, a choice it made, a fault it passed over. */
export interface Remark {
  line?: number;
  kind: 'unsure' | 'choice';
  text: string;
}

export interface FrontOfReport {
  title?: Block;
  subtitle?: Block;
  genre?: Block;
  publisher?: Block;
  group?: Block;
  disclaimer?: Block;
  /** What stands before the text and is none of these. */
  rest: Block[];
}

export interface ImportedReport {
  front: FrontOfReport;
  sections: SectionOfReport[];
  /** Credits, contacts, addresses: the about page's. */
  about: Block[];
  furniture: Furniture[];
  mends: Mend[];
  remarks: Remark[];
  /** Words of the source that no page holds by intention, each with its line: list markers, note numbers. */
  removed: { line: number; token: string; why: string }[];
  /** Stray backslashes undone. */
  escapes: number;
}

/** What the steps of reading add to as they go; one for each reading, passed in. */
export interface Notebook {
  furniture: Furniture[];
  mends: Mend[];
  remarks: Remark[];
  removed: { line: number; token: string; why: string }[];
  escapes: number;
  /** Words that the source writes within lines, in small letters: they tell whether a hyphen at a line's end belongs. */
  vocabulary: Set<string>;
}

export const openNotebook = (): Notebook => ({
  furniture: [],
  mends: [],
  remarks: [],
  removed: [],
  escapes: 0,
  vocabulary: new Set(),
});

/** A fault of the source or of how the command was called: shown without a stack; ends with 2. */
export class ImportError extends Error {
  readonly line?: number;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'ImportError';
    this.line = line;
  }
}

// Two of Unicode's noncharacters: they can stand in no text, so they cannot clash with one.
const noteOpen = '\uFDD0';
const noteClose = '\uFDD1';
const noteMarkPattern = /\uFDD0([^\uFDD1]*)\uFDD1/g;

/** A footnote reference within a block's text. */
export const toNoteMark = (label: string): string => `${noteOpen}${label}${noteClose}`;

/** A text cut at its footnote references: `{ text }` and `{ note }` in turn. */
export function splitAtNotes(text: string): ({ text: string } | { note: string })[] {
  return text.split(noteMarkPattern).flatMap((part, index): ({ text: string } | { note: string })[] => {
    if (index % 2 === 1) return [{ note: part }];
    return part === '' ? [] : [{ text: part }];
  });
}

export const withoutNoteMarks = (text: string): string => text.replace(noteMarkPattern, '');
