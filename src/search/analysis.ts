import { stem } from './stem.ts';

/** One word of a text: its plain form (`U.S.` gives `us`, `Seoul’s` gives `seoul`), its stem, and where it stands. */
export interface Token {
  word: string;
  stem: string;
  start: number;
  end: number;
}

const wordShape =
  /(?:\p{L}\.)+\p{L}?(?!\p{L})|\p{Lu}\p{Nd}+|\p{Nd}+(?:[.,]\p{Nd}+)*(?:(?:s|st|nd|rd|th|[AC-JLN-SU-Z])\b)?|\p{L}[\p{L}\p{M}]*(?:[’'ʼ]\p{L}[\p{L}\p{M}]*|[-‐‑]\p{Ll}{2}(?![\p{L}\p{M}]))*/gu;

/** Plain form of a word: compatibility forms folded, marks and dots gone, lower case, possessive dropped, `5.4` as `5d4`. */
export function toPlainWord(raw: string): string {
  const folded = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^\d/.test(folded)) return folded.replace(/,(?=\d{3}(?!\d))|[snrt][tdh]?$/g, '').replace(/[.,]/g, 'd');
  return folded.replace(/[’'ʼ]s$/, '').replace(/[.’'ʼ‐‑-]/g, '');
}

/**
 * Words of a text in order, by the same rule at build time and in the browser. Compounds come apart at their hyphens, but
 * for a last syllable of two letters: Min-un has nothing of the UN.
 */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(wordShape)].map((match) => {
    const word = toPlainWord(match[0]);
    return { word, stem: stem(word), start: match.index, end: match.index + match[0].length };
  });
}

/** Stems of a phrase, as the index has them. */
export const toStems = (phrase: string): string[] => tokenize(phrase).map((token) => token.stem);

/** Words that stand in every paragraph: the index leaves them out and keeps their places. */
export const stopWords = new Set(
  'a an and are as at be been being but by can could did do does for from had has have he her him his how if in into is it its may might more most much nor not of on or our she should so some such than that the their them then there these they this those though to too very was we were what when where whether which while who whom whose why will with would you your also about any all both each i me my no only own same between among through during under over after before because until upon within without'.split(
    ' ',
  ),
);
