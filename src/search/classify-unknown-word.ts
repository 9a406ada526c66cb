import type { UnknownWord } from './interpret.ts';
import type { VocabularyPart } from './read-vocabulary.ts';
import { countSlips, findSpellings } from './spelling.ts';

/** What may be done about a word that the texts do not have. */
export type Resolution =
  /** Words that it begins, the commonest kind of unfinished word. */
  | { kind: 'beginning'; words: string[] }
  /** The same of an English word, as long as somebody types: it may be finished, or become one of these. */
  | { kind: 'unfinished'; words: string[] }
  /** Two words of the texts written together. */
  | { kind: 'compound'; words: [string, string] }
  /**
   * A likely misspelling. `isSure` where it is close enough to show results for the first suggestion at once, otherwise
   * for one of those that are `near`, if its neighbours in the query are its neighbours in a text.
   */
  | { kind: 'misspelling'; words: string[]; isSure: boolean; near: string[] }
  /** An everyday word that the rest of the query does without, unless it is a slip for one that is `near`. */
  | { kind: 'everyday'; near: string[] }
  | { kind: 'unknown' };

const shortestBeginning = 3;
const mostCompletions = 12;
/** Of words that may have been meant; not each of them finds something by itself. */
const mostCandidates = 8;

/** An unknown word with all that tells what it may be. */
interface WordInQuestion extends UnknownWord {
  /** The vocabulary's part for its first letter. */
  own: VocabularyPart;
  /** Words that begin otherwise and may have been meant. */
  others: readonly string[];
  isTyping: boolean;
  /** Whether two words stand in a text one after the other: over and work do not, and nobody thinks of them who types overwork. */
  isRun: (first: string, second: string) => boolean;
  toStem: (word: string) => string;
}

/**
 * Decides what an unknown word is. English words are what they are: they are corrected to nothing, and complete to something
 * only while somebody types; afterwards what they begin is at most suggested.
 */
export function classifyUnknownWord({
  word,
  typed,
  isGrowing,
  own,
  others,
  isTyping,
  isRun,
  toStem,
}: WordInQuestion): Resolution {
  if (!/^\p{L}{3,}$/u.test(word)) return { kind: 'unknown' };
  const compound = splitCompound(word, own, isRun);
  if (compound) return { kind: 'compound', words: compound };
  const written = new Map([...own.words, ...others].map((each) => [each.toLowerCase(), each]));
  // A word of an alias alone is a word too, though no word of the texts: nobody means it who typed another.
  const isEnglish = written.delete(word) || own.english.includes(word);
  const isEveryday = own.everyday.includes(word);
  const completions = isGrowing ? findCompletions(word, own) : [];
  const isWord = isEnglish || isEveryday;
  if (completions.length > 0 && (isTyping || !isWord))
    return { kind: isWord ? 'unfinished' : 'beginning', words: completions };
  const candidates = [...written.keys()];
  const found = findSpellings(word, candidates);
  if (found.length === 0) found.push(...findOtherForms(word, candidates, toStem));
  const toWritten = (spellings: typeof found) => spellings.map((each) => written.get(each.word) ?? each.word);
  const near = toWritten(found.filter(({ slips }) => slips === 1 || !isWord));
  if (isEveryday) return { kind: 'everyday', near };
  // A word of the language is hardly a slip of more than a letter.
  const words = [...(isWord ? near : toWritten(found)), ...completions].slice(0, mostCandidates);
  if (words.length === 0) return { kind: 'unknown' };
  const first = found[0] ?? { word: '', slips: 9 };
  // A capital letter makes a name of its own likelier than a slip for a common noun, and another letter in four capitals another name.
  const isName =
    typed !== word &&
    (words[0] === first.word
      ? word.length < 7 || first.slips > 1
      : /^[A-Z]{4}$/.test(typed) && first.word.length === word.length && letters(word) !== letters(first.word));
  const isClose = isSureSpelling(word, first.word, countSlips(word, first.word, 3));
  const isSure = !isEnglish && !isName && isClose;
  return { kind: 'misspelling', words, near, isSure };
}

/** Words of which a misspelled word may be another form: detterent, where the texts have deterring. One slip between the stems. */
function findOtherForms(
  word: string,
  vocabulary: readonly string[],
  toStem: WordInQuestion['toStem'],
): ReturnType<typeof findSpellings> {
  const own = toStem(word);
  if (own.length < 5) return [];
  const byStem = new Map(vocabulary.map((each) => [toStem(each), each]));
  return findSpellings(own, [...byStem.keys()])
    .filter(({ slips }) => slips === 1)
    .map(({ word: stem, slips }) => ({ word: byStem.get(stem) ?? stem, slips }));
}

const likeSounds = ['ckqs', 'sz', 'fp', 'gj', 'aeiouy'];

/** Letters with which a word may begin that was meant by a misspelled one: its second, or another that sounds like its first. */
export function listOtherBeginnings(word: string): string[] {
  const [first = '', second = ''] = word;
  const alike = likeSounds.filter((letters) => letters.includes(first)).join('');
  return [...new Set(second + alike)].filter((letter) => letter !== first);
}

/** How a word sounds, roughly: one letter for those that sound alike, consonants once, and no other vowel than its first letter. */
const toSound = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/^[aeiouy]/, '_')
    .replace(/(?!^)[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
const letters = (word: string): string => [...word].sort().join('');

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether the first letter in which two words differ is, of five letters or more, typed with the key beside the right one. */
function isKeySlip(typed: string, meant: string): boolean {
  const at = [...typed].findIndex((letter, place) => letter !== meant[place]);
  const row = keys.findIndex((row) => row.includes(typed[at] ?? ''));
  const place = keys[row]?.indexOf(typed[at] ?? '') ?? 0;
  const beside = [
    ...[place - 1, place + 1].map((near) => keys[row]?.[near]),
    ...[place, place + 1].map((near) => keys[row - 1]?.[near]),
    ...[place - 1, place].map((near) => keys[row + 1]?.[near]),
  ];
  return typed.length > 4 && beside.includes(meant[at]);
}

/** Close enough not to ask: short words only where letters are swapped, doubled, of the key beside, or vowels; longer ones by slips. */
export function isSureSpelling(typed: string, meant: string, slips: number): boolean {
  const { length } = typed;
  if (Math.min(length, meant.length) < 4) return false;
  const isSwapOrVowel = letters(typed) === letters(meant) || toSound(typed) === toSound(meant);
  if (length < 6) return slips === 1 && (isSwapOrVowel || typed.length !== meant.length || isKeySlip(typed, meant));
  if (slips === 1) return true;
  if (slips === 2) return length >= 7 ? typed[0] === meant[0] || isSwapOrVowel : isSwapOrVowel;
  return slips === 3 && isSwapOrVowel && countSlips(typed, meant, 3) <= 3;
}

function splitCompound(
  word: string,
  own: VocabularyPart,
  isRun: WordInQuestion['isRun'],
): [string, string] | undefined {
  const written = new Set(own.words.map((each) => each.toLowerCase()));
  for (let at = 3; at <= word.length - 4; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (written.has(parts[0]) && isRun(...parts)) return parts;
  }
  return undefined;
}

/** Words that a word of some length begins. */
const findCompletions = (word: string, { words }: VocabularyPart): string[] =>
  word.length < shortestBeginning
    ? []
    : shortestFirst(words.filter((each) => each.length > word.length && each.toLowerCase().startsWith(word))).slice(
        0,
        mostCompletions,
      );

const shortestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
