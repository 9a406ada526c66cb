import { decodeText } from './decode-text.ts';
import type { Notebook, SourceLine } from './imported-report.ts';

const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters dropped
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;
// Marks that hide in words, which the checks refuse; a soft hyphen that ends a line says that the word goes on.
const hidden = /[\u200b\u200c\u2060-\u2065]|\u00ad(?!\s*$)/g;
const strayBackslash = /\\(?=[$%&#_*{}[\]<>~^])/g;

/** The lines of a text file. A form feed ends a page. Notes in the notebook what was dropped within lines. */
export function readText(bytes: Uint8Array, notebook: Notebook): SourceLine[] {
  const { text, encoding } = decodeText(bytes);
  if (encoding) notebook.remarks.push({ kind: 'choice', text: `read as ${encoding}, for the file is not UTF-8` });
  return splitLines(text, notebook);
}

/** Lines of a text with their numbers and, where form feeds end pages, their pages. */
function splitLines(text: string, notebook: Notebook): SourceLine[] {
  const hasPages = text.includes('\f');
  let page = 1;
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((raw, index): SourceLine => {
    const turnsBefore = /^\f*/.exec(raw)?.[0].length ?? 0;
    page += turnsBefore;
    const line = { number: index + 1, text: cleanLine(raw.replaceAll('\f', ' '), index + 1, notebook) };
    const own = turnsBefore > 0 ? { ...line, text: line.text.trimStart() } : line;
    const placed = hasPages ? { ...own, page } : own;
    page += raw.split('\f').length - 1 - turnsBefore;
    return placed;
  });
}

/** A line without control characters, marks that hide in words and the backslashes that some extractors put before signs. */
export function cleanLine(raw: string, number: number, notebook: Notebook): string {
  const clean = raw.replace(control, '');
  if (clean !== raw)
    notebook.remarks.push({ kind: 'choice', line: number, text: 'control characters were left out of this line' });
  notebook.escapes += clean.match(strayBackslash)?.length ?? 0;
  return clean
    .replace(hidden, '')
    .replace(strayBackslash, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}
