import { tokenize } from './analysis.ts';
import { findFigures } from './figures.ts';

/** A stretch of text that is to be marked: its places in the text. */
interface Span {
  start: number;
  end: number;
}

/** A piece of an excerpt; pieces that answer the query are marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Places in a text where any of the given runs of stems, or figures of those keys, stand. In order, none overlapping. */
export function findSpans(text: string, runs: readonly (readonly string[])[]): Span[] {
  const tokens = tokenize(text);
  const spans: Span[] = [];
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const run of runs) {
    const first = run[0];
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), run]);
  }
  tokens.forEach((token, index) => {
    for (const run of byFirst.get(token.stem) ?? []) {
      const isThere = run.every((stem, offset) => stem === '' || tokens[index + offset]?.stem === stem);
      const last = tokens[index + run.length - 1];
      if (isThere && last) spans.push({ start: token.start, end: last.end });
    }
  });
  for (const { keys, start, end } of findFigures(text, tokens))
    if (keys.some((key) => byFirst.has(key))) spans.push({ start, end });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/**
 * The part of a text, about `length` characters long, that holds most of the `wanted` stretches; it begins at a sentence or
 * a word, and an ellipsis says where something was left out.
 */
export function writeExcerpt(
  text: string,
  spans: readonly Span[],
  wanted: readonly Span[] = spans,
  length = 190,
): Piece[] {
  const start = Math.min(findStart(text, wanted.length > 0 ? wanted : spans, length), findLastStart(text, length));
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...markPieces(text, spans, start, end),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** A stretch of a text in pieces, the spans that lie within it marked. */
export function markPieces(text: string, spans: readonly Span[], start = 0, end = text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (from >= to) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  return pieces;
}

/** From here on the rest of the text would leave an excerpt short. */
const findLastStart = (text: string, length: number): number =>
  text.length > length ? text.indexOf(' ', text.length - length) + 1 : 0;

function findStart(text: string, spans: readonly Span[], length: number): number {
  let best = 0;
  let most = 0;
  for (const { start } of spans) {
    const inside = spans.filter((span) => span.start >= start && span.end <= start + length * 0.8);
    const worth =
      new Set(inside.map((span) => text.slice(span.start, span.end).toLowerCase())).size * 2 + inside.length;
    if (worth > most) {
      most = worth;
      best = start;
    }
  }
  if (best < length * 0.5) return 0;
  const earliest = best - length * 0.35;
  // No sentence ends with U.S.
  const sentence = /^.*[^A-Z][.?!]["”’]?\s/s.exec(text.slice(0, best))?.[0].length ?? 0;
  if (sentence >= earliest) return sentence;
  return text.indexOf(' ', Math.max(0, best - length * 0.2)) + 1;
}
