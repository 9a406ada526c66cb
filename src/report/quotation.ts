import { escapePattern } from './escape-pattern.ts';

/** Words that a quotation takes over unchanged and in a row. */
interface QuotedRun {
  /** `The masters` of `[T]he masters`. */
  text: string;
  /** Places in `text` of the letters whose case the quotation changed: 0 for `[T]he`. */
  freeCase: number[];
  /** What parts it from the run before: an ellipsis, or brackets with the editor's words. Undefined where nothing does. */
  gap?: 'left out' | 'replaced';
}

const marks = /\[(\p{L})\](?=\p{L})|\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.|(\[[^\]]*\]))\s*/gu;

/** The runs of a quotation, cut as in print: at an ellipsis, in brackets or not, and at square brackets that hold other words. */
export function splitQuotation(quotation: string): QuotedRun[] {
  const plain = toOneLine(quotation);
  const runs: QuotedRun[] = [];
  let open: QuotedRun = { text: '', freeCase: [] };
  let done = 0;
  for (const match of plain.matchAll(marks)) {
    const [mark, letter, insertion] = match;
    open.text += plain.slice(done, match.index);
    done = match.index + mark.length;
    if (letter) {
      open.freeCase.push(open.text.length);
      open.text += letter;
      continue;
    }
    if (open.text) runs.push(open);
    const isLeftOut = !insertion || (!open.text && open.gap === 'left out');
    open = { text: '', freeCase: [], gap: isLeftOut ? 'left out' : 'replaced' };
  }
  open.text += plain.slice(done);
  return open.text ? [...runs, open] : runs;
}

/** How many words of a text the brackets of a quotation may stand for. */
const mostReplaced = 10;
const gaps = { 'left out': '.*?', replaced: `(?:[^ ]* ){0,${mostReplaced + 1}}?[^ ]*?` };

/**
 * Whether a quotation is a run of whole words of a text. As in print, an ellipsis stands for words left out, square
 * brackets for a change that the quotation owns up to (`[T]he` for "the", `[the three]` for other words or for none), and
 * it may begin with a capital and end with a full stop of its own.
 */
export function isVerbatim(quotation: string, text: string): boolean {
  const body = toOneLine(quotation).replace(/(?<=[\p{L}\p{N}”’"')\]])[.,;:]$/u, '');
  const [first, ...others] = splitQuotation(body);
  if (!first || ![first, ...others].some((run) => /[\p{L}\p{N}]/u.test(run.text))) return false;
  const begun = /^\p{Lu}/u.test(first.text) ? { ...first, freeCase: [0, ...first.freeCase.filter(Boolean)] } : first;
  const pattern = others.reduce((all, run) => all + gaps[run.gap ?? 'left out'] + toPattern(run), toPattern(begun));
  return new RegExp(pattern, 'u').test(toOneLine(text));
}

const toOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A run, where it begins and ends with words that are whole. */
function toPattern({ text, freeCase }: QuotedRun): string {
  let pattern = '';
  let done = 0;
  for (const at of freeCase) {
    const [letter = ''] = text.slice(at);
    pattern += `${escapePattern(text.slice(done, at))}[${letter.toLowerCase()}${letter.toUpperCase()}]`;
    done = at + letter.length;
  }
  const before = /^[\p{L}\p{N}'’]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}'’]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';
  return before + pattern + escapePattern(text.slice(done)) + after;
}
