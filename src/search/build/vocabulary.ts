import type { AliasGroup } from '../alias.ts';
import { stopWords, tokenize } from '../analysis.ts';
import { isSureSpelling } from '../classify-unknown-word.ts';
import { toLetter } from '../letters.ts';
import type { VocabularyPart } from '../read-vocabulary.ts';
import { allowedSlips, countSlips } from '../spelling.ts';
import { stem } from '../stem.ts';
import { findFirst } from './find-first.ts';
import type { SearchRecord } from './read-records.ts';

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
  // No form of these words is ever unknown.
  const stems = new Set([...written.keys()].map(stem));
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

  const everyday = new Set(everydayWords);
  const isLookalike = lookalikes(known);
  const mayBeUnknown = (word: string) => !written.has(word) && !stopWords.has(word) && !stems.has(stem(word));
  for (const word of [...new Set(englishWords)].filter(mayBeUnknown).sort())
    if (!everyday.has(word) && isLookalike(word)) partOf(word).english.push(word);
  for (const word of [...everyday].filter(mayBeUnknown).sort())
    if (/^[a-z]{3,}$/.test(word)) partOf(word).everyday.push(word);
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
const placesPerHash = 2 ** 21;

/**
 * Finds words of a list that may be the same as a given one once letters are left out of both, and a few besides whose hash
 * happens to be the same. Of a large vocabulary there are millions of such remains: they are kept as sorted numbers, and a bit for
 * each of their hashes tells at once of most others that they are none.
 */
function indexBySlips(words: readonly string[]): (word: string) => string[] {
  const packed = new Float64Array(words.reduce((sum, { length }) => sum + countRemains(length), 0));
  const noted = new Uint32Array(2 ** 19);
  let end = 0;
  for (const [place, word] of words.entries())
    for (const hash of hashRemains(word)) {
      packed[end++] = hash * placesPerHash + place;
      noted[hash >>> 13] = (noted[hash >>> 13] ?? 0) | (1 << (hash >>> 8));
    }
  packed.sort();
  return (word) => {
    const found: string[] = [];
    for (const hash of hashRemains(word)) {
      if (((noted[hash >>> 13] ?? 0) & (1 << (hash >>> 8))) === 0) continue;
      for (let at = findFirst(packed, hash * placesPerHash); at < packed.length; at++) {
        const place = (packed[at] ?? 0) - hash * placesPerHash;
        if (place >= placesPerHash) break;
        found.push(words[place] ?? '');
      }
    }
    return found;
  };
}

/** From so many letters on, two may be left out of a word. */
const longWord = 6;

const countRemains = (length: number): number => 1 + length + (length < longWord ? 0 : (length * (length - 1)) / 2);

/**
 * Hashes, of 32 bits, of what `withLettersLeftOut` leaves of a word, without making these strings: polynomials of its letters, so
 * that each comes of the hashes of the parts of the word that stay.
 */
function hashRemains(word: string): number[] {
  const { length } = word;
  const powers = [1];
  const beginnings = [0];
  for (let at = 0; at < length; at++) {
    powers.push(Math.imul(powers[at] ?? 0, 0x01000193));
    beginnings.push((Math.imul(beginnings[at] ?? 0, 0x01000193) + word.charCodeAt(at)) | 0);
  }
  /** Of a beginning's hash and the letters from one place to another: that of both together. */
  const join = (hash: number, from: number, to: number): number => {
    const power = powers[to - from] ?? 0;
    return (Math.imul(hash, power) + (beginnings[to] ?? 0) - Math.imul(beginnings[from] ?? 0, power)) | 0;
  };
  const hashes = [join(0, 0, length) >>> 0];
  for (let first = 0; first < length; first++) {
    const before = beginnings[first] ?? 0;
    hashes.push(join(before, first + 1, length) >>> 0);
    if (length < longWord) continue;
    for (let second = first + 1; second < length; second++)
      hashes.push(join(join(before, first + 1, second), second + 1, length) >>> 0);
  }
  return hashes;
}

/** The word itself and what is left of it without one letter, and without two where it is long (SymSpell's deletions). */
function withLettersLeftOut(word: string): string[] {
  const left = new Set([word]);
  let latest = [word];
  for (let round = 0; round < (word.length < longWord ? 1 : 2); round++) {
    latest = latest.flatMap((each) => [...each].map((_, index) => each.slice(0, index) + each.slice(index + 1)));
    for (const each of latest) left.add(each);
  }
  return [...left];
}
