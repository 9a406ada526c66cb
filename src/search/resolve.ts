import type { VocabularyPart } from './build/vocabulary.ts';
import type { UnknownWord } from './interpret.ts';
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
const mostSuggestions = 3;

/**
 * Decides what an unknown word is, from the vocabulary's part for its first letter (`own`) and for its second (`second`,
 * for words whose first two letters were swapped or whose first is missing). English words are what they are: they are
 * corrected to nothing, and complete to something only while somebody `isTyping`; afterwards what they begin is at most
 * suggested. `isKnown` tells whether the texts hold a word in any of its forms.
 */
export function resolve(
  { word, typed, isGrowing }: UnknownWord,
  own: VocabularyPart,
  second: VocabularyPart,
  isKnown: (word: string) => boolean,
  isTyping: boolean,
): Resolution {
  if (!/^\p{L}{3,}$/u.test(word)) return { kind: 'unknown' };
  const compound = splitCompound(word, own, isKnown);
  if (compound) return { kind: 'compound', words: compound };
  const written = new Map([...own.words, ...second.words].map((each) => [each.toLowerCase(), each]));
  // A word of an alias alone is a word too, though no word of the texts: nobody means it who typed another.
  const isEnglish = written.delete(word) || own.english.includes(word);
  const isEveryday = own.everyday.includes(word);
  const completions = isGrowing ? findCompletions(word, own) : [];
  const isWord = isEnglish || isEveryday;
  if (completions.length > 0 && (isTyping || !isWord))
    return { kind: isWord ? 'unfinished' : 'beginning', words: completions };
  const found = findSpellings(word, [...written.keys()]);
  const toWritten = (spellings: typeof found) => spellings.map((each) => written.get(each.word) ?? each.word);
  const near = toWritten(found.filter(({ slips }) => slips === 1 || !isWord));
  if (isEveryday) return { kind: 'everyday', near };
  const words = [...toWritten(found), ...completions].slice(0, mostSuggestions);
  if (words.length === 0) return { kind: 'unknown' };
  const first = found[0] ?? { word: '', slips: 9 };
  // A capital letter makes a name of its own likelier than a slip for a common noun.
  const isName = typed !== word && words[0] === first.word && (word.length < 7 || first.slips > 1);
  const isSure = !isEnglish && !isName && isSureSpelling(word, first.word, first.slips);
  return { kind: 'misspelling', words, near, isSure };
}

const consonants = (word: string): string => word.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
const letters = (word: string): string => [...word].sort().join('');

/** Close enough not to ask: short words only where letters are swapped, doubled or vowels differ; longer ones by slips. */
export function isSureSpelling(typed: string, meant: string, slips: number): boolean {
  const { length } = typed;
  if (Math.min(length, meant.length) < 4) return false;
  const isSwapOrVowel =
    letters(typed) === letters(meant) || (consonants(typed) === consonants(meant) && typed[0] === meant[0]);
  if (length < 6) return slips === 1 && (isSwapOrVowel || typed.length !== meant.length);
  if (slips === 1) return true;
  if (slips === 2) return length >= 7 ? typed[0] === meant[0] || isSwapOrVowel : isSwapOrVowel;
  return slips === 3 && isSwapOrVowel && countSlips(typed, meant, 3) <= 3;
}

function splitCompound(
  word: string,
  own: VocabularyPart,
  isKnown: (word: string) => boolean,
): [string, string] | undefined {
  const written = new Set(own.words.map((each) => each.toLowerCase()));
  for (let at = 3; at <= word.length - 4; at++) {
    const parts: [string, string] = [word.slice(0, at), word.slice(at)];
    if (written.has(parts[0]) && isKnown(parts[1])) return parts;
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
