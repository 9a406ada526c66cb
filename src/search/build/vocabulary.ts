import type { AliasGroup } from '../alias.ts';
import { stopWords, tokenize } from '../analysis.ts';
import { toLetter } from '../letters.ts';
import { isSureSpelling } from '../resolve.ts';
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

/** Tells whether a word begins one of the known words, or would be taken for a misspelling of one. */
function lookalikes(known: readonly string[]): (word: string) => boolean {
  const beginnings = new Set<string>();
  for (const word of known) for (let length = 3; length < word.length; length++) beginnings.add(word.slice(0, length));
  const findCandidates = indexBySlips(known);
  return (word) => {
    if (beginnings.has(word)) return true;
    const allowed = Math.min(2, allowedSlips(word.length));
    return (
      allowed > 0 &&
      findCandidates(word).some((candidate) => {
        const slips = countSlips(word, candidate, 2);
        return slips <= allowed && isSureSpelling(word, candidate, slips) && shareSlip(word, candidate);
      })
    );
  };
}

/** Whether two words are the same once letters are left out of both. */
function shareSlip(one: string, other: string): boolean {
  const left = new Set(withLettersLeftOut(one));
  return withLettersLeftOut(other).some((each) => left.has(each));
}

/** Bits of a packed number that hold the place of a word in a list; the others, up to the 53 that are exact, hold a hash. */
const placeSpan = 2 ** 21;

/**
 * Finds words of a list that may be the same as a given one once letters are left out of both, and a few besides whose hash
 * happens to be the same. Of a large vocabulary there are millions of such remains: they are kept as sorted numbers.
 */
function indexBySlips(words: readonly string[]): (word: string) => string[] {
  const packed = Float64Array.from(
    words.flatMap((word, place) => hashRemains(word).map((hash) => hash * placeSpan + place)),
  ).sort();
  return (word) =>
    hashRemains(word).flatMap((hash) => {
      const found: string[] = [];
      for (let at = findFirst(packed, hash * placeSpan); at < packed.length; at++) {
        const place = (packed[at] ?? 0) - hash * placeSpan;
        if (place >= placeSpan) break;
        found.push(words[place] ?? '');
      }
      return found;
    });
}

/** Hashes of what `withLettersLeftOut` leaves of a word, without making these strings. */
function hashRemains(word: string): number[] {
  const hashes = [hashWithout(word, -1, -1)];
  for (let first = 0; first < word.length; first++) {
    hashes.push(hashWithout(word, first, -1));
    if (word.length >= 6)
      for (let second = first + 1; second < word.length; second++) hashes.push(hashWithout(word, first, second));
  }
  return hashes;
}

/** FNV-1a of a word without the letters at two places, 32 bits; -1 for a place that is none. */
function hashWithout(word: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    if (at !== first && at !== second) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Place of the first number that is not less than the one asked for, in a sorted list. */
function findFirst(sorted: Float64Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
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
