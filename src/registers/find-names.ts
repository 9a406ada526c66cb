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
 * A search for names, made once and used on many texts. It gives the places where one of the names stands as whole words,
 * in order and without overlap, the longer name first. A name that begins with a small letter is also found at the start
 * of a sentence; a plural in s and a possessive count. Places inside a phrase of `notIn` are left out.
 */
export function createNameFinder(
  names: readonly string[],
  notIn: readonly string[] = [],
): (text: string) => FoundName[] {
  const wanted = toPattern(names);
  const unwanted = notIn.map((phrase) => toPattern([phrase]));
  return (text) => {
    const excluded = unwanted.flatMap((pattern) => findWords(text, pattern));
    return findWords(text, wanted).filter(
      ({ start, end }) => !excluded.some((phrase) => start >= phrase.start && end <= phrase.end),
    );
  };
}

/** The places of names in one text, as createNameFinder finds them. */
export const findNames = (text: string, names: readonly string[], notIn: readonly string[] = []): FoundName[] =>
  createNameFinder(names, notIn)(text);

/** Whether the text holds the name as whole words. */
export const hasName = (text: string, name: string): boolean => findWords(text, toPattern([name])).length > 0;

/** Matches that are whole words. The pattern itself looks at no boundary: that would cost most of the time of the checks. */
const findWords = (text: string, pattern: RegExp): FoundName[] =>
  [...text.matchAll(pattern)]
    .map(toRange)
    .filter(({ start, end }) => !isWordCharacter(text[start - 1]) && !isWordCharacter(text[end]));

const isWordCharacter = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character);

const toRange = (match: RegExpExecArray | RegExpMatchArray): FoundName => {
  const start = match.index ?? 0;
  return { name: match[0], start, end: start + match[0].length };
};

/** One pattern for all the names; with no name it matches nothing. */
function toPattern(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(toSource);
  return new RegExp(longestFirst.join('|') || '(?!)', 'g');
}

function toSource(name: string): string {
  const [first = '', ...rest] = name.normalize('NFC');
  const capital = first.toLocaleUpperCase('en');
  const initial =
    capital === first ? toCharacterSource(first) : `[${toCharacterSource(first)}${toCharacterSource(capital)}]`;
  const plural = /[\p{Ll}\p{Lu}]$/u.test(name) && !/s$/.test(name) ? 's?' : '';
  return initial + rest.map(toCharacterSource).join('') + plural;
}

function toCharacterSource(character: string): string {
  if (/[‘’']/.test(character)) return quotes;
  if (/[“”"]/.test(character)) return doubleQuotes;
  if (/[-‐‑–—]/.test(character)) return dashes;
  if (/\s/.test(character)) return '\\s+';
  return escapePattern(character);
}
