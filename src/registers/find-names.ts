import { escapePattern } from '../report/escape-pattern.ts';

/** A name found in a text; `start` and `end` count UTF-16 units. */
export interface FoundName {
  name: string;
  start: number;
  end: number;
}

const quotes = "[‘’']";
const doubleQuotes = '[“”"]';
const dashes = '[-‐‑–—]';

/**
 * How exactly a text must hold what is looked for, always as whole words and whatever its quotation marks, dashes and spaces.
 * One of the three below: there is no other way in which a register is held against the text.
 */
interface Matching {
  /** Whether a plural in s counts. */
  plural: boolean;
  /** Whose case is free: a small letter's at the beginning, as at the start of a sentence; any letter's there; every letter's. */
  freeCase: 'small initial' | 'initial' | 'all';
  /**
   * Where else the figures at either end may stand: `anywhere`; in a `range`, "22%" in "20%–22%"; or nowhere, `alone`. But for
   * `anywhere` a figure is no part of another: "5%" stands not in "4.5%".
   */
  figures: 'anywhere' | 'range' | 'alone';
}

/** Names of things, and words that mark a passage: of the glossary, index, places, recommendations and exclusions. */
const asName: Matching = { plural: true, freeCase: 'small initial', figures: 'anywhere' };

/** The words of a paragraph that give a value or a date, word for word: `said`, `period`, `source`. */
export const asPhrase: Matching = { plural: false, freeCase: 'initial', figures: 'alone' };

/** One word or figure of a sentence of ours, which may begin a sentence there, or take one end of a range. */
const asWord: Matching = { plural: true, freeCase: 'all', figures: 'range' };

const figureEdges = {
  anywhere: { before: /(?!)/, after: /(?!)/ },
  range: { before: /\$$|\d[.,]$/, after: /^[.,]\d/ },
  alone: { before: /\d%?[.,–]$/, after: /^[.,–]\d/ },
};

/**
 * A search for names, made once and used on many texts. It gives the places where one of the names stands, in order and without
 * overlap, the longer name first. Places inside a phrase of `notIn` are left out.
 */
export function createNameFinder(
  names: readonly string[],
  notIn: readonly string[] = [],
  matching: Matching = asName,
): (text: string) => FoundName[] {
  const wanted = toPattern(names, matching);
  const unwanted = notIn.map((phrase) => toPattern([phrase], matching));
  return (text) => {
    const excluded = unwanted.flatMap((pattern) => findWords(text, pattern, matching));
    return findWords(text, wanted, matching).filter(
      ({ start, end }) => !excluded.some((phrase) => start >= phrase.start && end <= phrase.end),
    );
  };
}

/** The places of names in one text, as createNameFinder finds them. */
export const findNames = (text: string, names: readonly string[], notIn: readonly string[] = []): FoundName[] =>
  createNameFinder(names, notIn)(text);

const holds = (text: string, words: string, matching: Matching): boolean =>
  findWords(text.normalize('NFC'), toPattern([words], matching), matching).length > 0;

/** Whether the text holds the name, in the plural too: "lamp" in "two lamps". */
export const hasName = (text: string, name: string): boolean => holds(text, name, asName);

/** Whether the text holds the phrase and no more of its figures: "22%" stands not in "20%–22%", nor "lamp" in "two lamps". */
export const holdsPhrase = (text: string, phrase: string): boolean => holds(text, phrase, asPhrase);

/** Whether the text holds the word in any case, in the plural too, a figure also at one end of a range: "22%" in "20%–22%". */
export const holdsWord = (text: string, word: string): boolean => holds(text, word, asWord);

/** Matches that are whole words. The pattern itself looks at no boundary: that would cost most of the time of the checks. */
function findWords(text: string, pattern: RegExp, { figures }: Matching): FoundName[] {
  const { before, after } = figureEdges[figures];
  const found: FoundName[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [name] = match;
    const [start, end] = [match.index, match.index + name.length];
    const isWhole =
      !isWordCharacter(text[start - 1]) &&
      !isWordCharacter(text[end]) &&
      !before.test(text.slice(Math.max(0, start - 3), start)) &&
      !after.test(text.slice(end, end + 2));
    if (isWhole) found.push({ name, start, end });
    else pattern.lastIndex = start + 1;
  }
  return found;
}

const isWordCharacter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);

/** One pattern for all the names; with no name it matches nothing. */
function toPattern(names: readonly string[], matching: Matching): RegExp {
  const longestFirst = names.filter(Boolean).sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((name) => toSource(name, matching));
  return new RegExp(sources.join('|') || '(?!)', matching.freeCase === 'all' ? 'gi' : 'g');
}

function toSource(name: string, { plural, freeCase }: Matching): string {
  const [first = '', ...rest] = name.normalize('NFC');
  const cases = [
    first,
    first.toLocaleUpperCase('en'),
    ...(freeCase === 'initial' ? [first.toLocaleLowerCase('en')] : []),
  ];
  const initial = [...new Set(cases)].map(toCharacterSource).join('|');
  const ending = plural && /[\p{Ll}\p{Lu}]$/u.test(name) && !/s$/.test(name) ? 's?' : '';
  return `(?:${initial})${rest.map(toCharacterSource).join('')}${ending}`;
}

function toCharacterSource(character: string): string {
  if (/[‘’']/.test(character)) return quotes;
  if (/[“”"]/.test(character)) return doubleQuotes;
  if (/[-‐‑–—]/.test(character)) return dashes;
  if (/\s/.test(character)) return '\\s+';
  return escapePattern(character);
}
