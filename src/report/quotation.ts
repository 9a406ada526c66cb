import { escapePattern } from './escape-pattern.ts';

const ellipsis = /\s*(?:…|\.\s?\.\s?\.)\s*/;
const bracketed = /(\[[^\]]*\])/;
const isInsertion = (piece: string | undefined): boolean => /^\[.*\]$/s.test(piece ?? '');
const mostReplaced = 60;

/**
 * Whether a quotation is a run of whole words of a text. As in print, an ellipsis stands for words left out, square
 * brackets for a change that the quotation owns up to (`[T]he` for "the", `[the three]` for other words or for none), and
 * it may begin with a capital and end with a full stop of its own.
 */
export function isVerbatim(quotation: string, text: string): boolean {
  const plain = toOneLine(quotation);
  if (!/[\p{L}\p{N}]/u.test(plain)) return false;
  const body = plain.replace(/(?<=[\p{L}\p{N}”’"')\]])[.,;:]$/u, '');
  const parts = body.split(ellipsis).filter(Boolean).map(toPattern);
  const pattern = parts.join('.*?').replace(/^\p{Lu}/u, (letter) => `[${letter}${letter.toLowerCase()}]`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(toOneLine(text));
}

const toOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function toPattern(run: string): string {
  const pieces = run.split(bracketed).filter(Boolean);
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1];
      const [, letter] = /^\[(\p{L})\]$/u.exec(piece) ?? [];
      if (letter && /^\p{L}/u.test(next ?? '')) return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
      if (isInsertion(piece)) return `.{0,${mostReplaced}}?`;
      const begun = isInsertion(pieces[index - 1]) ? piece.replace(/^ /, '') : piece;
      return escapePattern(isInsertion(next) ? begun.replace(/ $/, '') : begun);
    })
    .join('');
}
