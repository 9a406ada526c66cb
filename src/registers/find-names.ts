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
 * Places in the text where one of the names stands as whole words, in order and without overlap, the longer name first.
 * A name that begins with a small letter is also found at the start of a sentence; a plural in s and a possessive count.
 * Places inside a phrase of `notIn` are left out.
 */
export function findNames(text: string, names: readonly string[], notIn: readonly string[] = []): FoundName[] {
  const excluded = notIn.flatMap((phrase) => [...text.matchAll(toPattern([phrase]))].map(toRange));
  return [...text.matchAll(toPattern(names))]
    .map(toRange)
    .filter(({ start, end }) => !excluded.some((phrase) => start >= phrase.start && end <= phrase.end));
}

/** Whether the text holds the name as whole words. */
export const hasName = (text: string, name: string): boolean => toPattern([name]).test(text);

const toRange = (match: RegExpExecArray | RegExpMatchArray): FoundName => {
  const start = match.index ?? 0;
  return { name: match[0], start, end: start + match[0].length };
};

/** One pattern for all the names; with no name it matches nothing. */
function toPattern(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(toSource);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'gu');
}

function toSource(name: string): string {
  const [first = '', ...rest] = name.normalize('NFC');
  const capital = first.toLocaleUpperCase('en');
  const initial = capital === first ? escapeCharacter(first) : `[${escapeCharacter(first)}${escapeCharacter(capital)}]`;
  const plural = /[\p{Ll}\p{Lu}]$/u.test(name) && !/s$/.test(name) ? 's?' : '';
  return initial + rest.map(escapeCharacter).join('') + plural;
}

function escapeCharacter(character: string): string {
  if (/[‘’']/.test(character)) return quotes;
  if (/[“”"]/.test(character)) return doubleQuotes;
  if (/[-‐‑–—]/.test(character)) return dashes;
  if (/\s/.test(character)) return '\\s+';
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
