import type { AliasGroup } from '../alias.ts';
import { stopWords, tokenize } from '../analysis.ts';
import { toLetter } from '../letters.ts';
import { allowedSlips, countSlips } from '../spelling.ts';
import type { SearchRecord } from './read-records.ts';

/** What the client knows of the words that begin with one letter. */
export interface VocabularyPart {
  /** Words of the texts and of the aliases, as they are written (`THAAD`), in order. */
  words: string[];
  /** English words that are no misspelling and no beginning of a word of the texts, though they look like one. */
  english: string[];
  /** Everyday English words that the texts do not use; a query does well without them. */
  everyday: string[];
}

/** Parts of the vocabulary by first letter. `englishWords` and `everydayWords` are general word lists in lower case. */
export function makeVocabulary(
  records: readonly SearchRecord[],
  groups: readonly AliasGroup[],
  englishWords: Iterable<string>,
  everydayWords: Iterable<string>,
): Map<string, VocabularyPart> {
  const written = new Map<string, Map<string, number>>();
  const add = (text: string) => {
    for (const { word, start, end } of tokenize(text)) {
      if (!/^\p{L}{2,}$/u.test(word)) continue;
      const forms = written.get(word) ?? new Map<string, number>();
      const form = text.slice(start, end).replace(/[’']s$/, '');
      forms.set(form, (forms.get(form) ?? 0) + 1);
      written.set(word, forms);
    }
  };
  for (const { text, heading } of records) add(`${text} ${heading}`);
  for (const { name, same, near, other } of groups) for (const each of [name, ...same, ...near, ...other]) add(each);

  const display = (word: string, forms: Map<string, number>): string =>
    forms.has(word) ? word : ([...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word);
  const parts = new Map<string, VocabularyPart>();
  const partOf = (word: string): VocabularyPart => {
    const letter = toLetter(word);
    const part = parts.get(letter) ?? { words: [], english: [], everyday: [] };
    parts.set(letter, part);
    return part;
  };
  const known = [...written.keys()].sort();
  for (const word of known) partOf(word).words.push(display(word, written.get(word) ?? new Map()));

  const isLookalike = lookalikes(known);
  for (const word of [...new Set(englishWords)].sort())
    if (!written.has(word) && !stopWords.has(word) && isLookalike(word)) partOf(word).english.push(word);
  for (const word of [...new Set(everydayWords)].sort())
    if (!written.has(word) && !stopWords.has(word) && /^[a-z]{3,}$/.test(word)) partOf(word).everyday.push(word);
  return parts;
}

/** Tells whether a word begins one of the known words, or could be taken for a misspelling of one. */
function lookalikes(known: readonly string[]): (word: string) => boolean {
  const beginnings = new Set<string>();
  const bySlip = new Map<string, string[]>();
  for (const word of known) {
    for (let length = 3; length < word.length; length++) beginnings.add(word.slice(0, length));
    for (const shorter of withLettersLeftOut(word)) {
      const words = bySlip.get(shorter);
      if (words) words.push(word);
      else bySlip.set(shorter, [word]);
    }
  }
  return (word) =>
    beginnings.has(word) ||
    (allowedSlips(word.length) > 0 &&
      withLettersLeftOut(word).some((shorter) =>
        bySlip
          .get(shorter)
          ?.some((candidate) => countSlips(word, candidate, 2) <= Math.min(2, allowedSlips(word.length))),
      ));
}

/** The word itself and what is left of it without one letter, and without two where it is long (SymSpell's deletions). */
function withLettersLeftOut(word: string): string[] {
  const left = new Set([word]);
  let latest = [word];
  for (let round = 0; round < (word.length < 6 ? 1 : 2); round++) {
    latest = latest.flatMap((each) => [...each].map((_, index) => each.slice(0, index) + each.slice(index + 1)));
    for (const each of latest) left.add(each);
  }
  return [...left];
}
