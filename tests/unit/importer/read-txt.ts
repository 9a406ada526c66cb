import { type Hints, hintsSchema } from '../../../src/importer/hints.ts';
import { type ImportedReport, openNotebook } from '../../../src/importer/imported-report.ts';
import { readLines } from '../../../src/importer/read-lines.ts';
import { readText } from '../../../src/importer/read-text.ts';

/** A report read from the text of a file. */
export function readTxt(text: string, hints: Partial<Hints> = {}): ImportedReport {
  const notebook = openNotebook();
  const lines = readText(new TextEncoder().encode(text), notebook);
  return readLines(lines, hintsSchema.parse(hints), notebook);
}

/** Its numbered blocks, section by section. */
export const textsOf = ({ sections }: ImportedReport): string[][] =>
  sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text));

export const unsureOf = ({ remarks }: ImportedReport): string[] =>
  remarks.filter(({ kind }) => kind === 'unsure').map(({ line, text }) => `${line ?? ''}: ${text}`);
