// Line breaks that are no ends of words, and marks without width, are left out before words are compared.
const weightless = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ligatures = /[\ufb00-\ufb06]/g;

/** One writing for the same words: ligatures opened, marks without width and stray backslashes left out, spaces made one. */
export const toPlainWords = (text: string): string =>
  text
    .replace(weightless, '')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a text, punctuation kept at them; runs without a letter or digit are no words. */
export const splitWords = (text: string): string[] =>
  toPlainWords(text)
    .split(' ')
    .filter((run) => /[\p{L}\p{N}]/u.test(run));

/** Words without punctuation, case and accents of typography: for recognising the same words elsewhere. */
export const toComparable = (text: string): string[] =>
  toPlainWords(text)
    .toLowerCase()
    .replace(/[‘’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first words of a text, with an ellipsis where it goes on: how messages name a paragraph. */
export function startOf(text: string, words = 6): string {
  const all = text.trim().split(/\s+/);
  return all.length > words ? `${all.slice(0, words).join(' ')} …` : all.join(' ');
}
