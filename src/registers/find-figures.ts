import { monthNames } from '../report/month-names.ts';
import { numberWords } from '../report/number-words.ts';

interface FoundNumber {
  value: number;
  /** As the text writes it: 5.4, twenty, $200 */
  written: string;
  start: number;
  end: number;
}

interface FoundDate {
  year: number;
  /** 1 to 12; none where the text names the year alone. */
  month?: number;
  written: string;
  start: number;
  end: number;
}

const wordsFor = (isMeant: (value: number) => boolean): string =>
  [...numberWords].flatMap(([word, value]) => (isMeant(value) ? [word] : [])).join('|');

/** A number of two words, as the source of a pattern: twenty-five */
export const compoundNumber = `(?:${wordsFor((value) => value >= 20)})[-‐‑](?:${wordsFor((value) => value > 0 && value < 10)})`;

/** What words for a number are worth: 25 for twenty-five. Undefined for words that are none. */
export function toNumber(words: string): number | undefined {
  const values = words
    .toLowerCase()
    .split(/[-‐‑]/)
    .map((word) => numberWords.get(word));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value));
}

// One alone is as often a pronoun as a number.
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d)|\b(?:${compoundNumber}|${wordsFor((value) => value > 1)})(?=fold\b|\b)`,
  'giu',
);
const date = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$-])(?:(${monthNames.join('|')})\s+)?((?:19|20)\d{2})(?![\p{N}%]|,\d)`,
  'gu',
);

/** Numbers of a text in digits or in words from two to ninety-nine, each with its value; a suffix as in twentyfold stays out. */
export const findNumbers = (text: string): FoundNumber[] =>
  [...text.matchAll(number)].map((match) => {
    const [written] = match;
    const value = toNumber(written) ?? Number(written.replaceAll(',', ''));
    return { value, written, start: match.index, end: match.index + written.length };
  });

/** Years from 1900 to 2099 in a text, each with its month where that stands right before it. */
export const findDates = (text: string): FoundDate[] =>
  [...text.matchAll(date)].map((match) => {
    const [written, month, year] = match;
    const at = { written, start: match.index, end: match.index + written.length };
    return { year: Number(year), ...(month && { month: monthNames.indexOf(month) + 1 }), ...at };
  });
