import type { FoundName } from './find-names.ts';

/** A run of an excerpt; `isName` where it is one of the names looked for. */
interface ExcerptPart {
  text: string;
  isName: boolean;
}

export interface Excerpt {
  parts: ExcerptPart[];
  /** Whether words of the paragraph stand before and after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const endsInAbbreviation = /(?:\b\p{Lu}\.|\be\.g\.|\bCo\.)\s*$/u;

/** Sentences of a text as [start, end); an abbreviation with full stops ends none. */
export function splitSentences(text: string): [number, number][] {
  const sentences: [number, number][] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last && endsInAbbreviation.test(text.slice(last[0], last[1]))) last[1] = index + segment.length;
    else sentences.push([index, index + segment.length]);
  }
  return sentences;
}

/** The sentence in which the first of the found names stands, with every found name in it told apart. */
export function toExcerpt(text: string, found: readonly FoundName[]): Excerpt {
  const first = found[0]?.start ?? 0;
  const [start, end] = splitSentences(text).find((sentence) => first < sentence[1]) ?? [0, text.length];
  const parts: ExcerptPart[] = [];
  let position = start;
  for (const name of found.filter((each) => each.start >= start && each.end <= end)) {
    parts.push({ text: text.slice(position, name.start), isName: false });
    parts.push({ text: text.slice(name.start, name.end), isName: true });
    position = name.end;
  }
  parts.push({ text: text.slice(position, end).trimEnd(), isName: false });
  return {
    parts: parts.filter((part) => part.text !== ''),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}
