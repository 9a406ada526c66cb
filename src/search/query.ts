import { type Token, tokenize } from './analysis.ts';

/** What a reader typed, taken apart. Text is only ever compared, never run, and is at most `longestQuery` characters. */
export interface Query {
  text: string;
  /** The text was longer and has been cut. */
  cut: boolean;
  /** Words outside quotation marks, in order. */
  words: Token[];
  /** Text that `words` point into. */
  loose: string;
  /** Runs of words that must occur as they stand. */
  phrases: string[];
  /** Words and phrases that must not occur. */
  excluded: string[];
  /** The last word has nothing after it: it may still be growing. */
  isGrowing: boolean;
}

export const longestQuery = 200;

/** More than this of what was typed is never looked at, whatever normalising it would leave. */
export const longestRead = longestQuery * 8;

/** Compatibility forms folded; control, format, zero-width and bidirectional characters gone, and asterisks, for words are completed without them; white space single. */
export function normalizeQuery(raw: string): string {
  return raw
    .slice(0, longestRead)
    .replace(/\p{Cs}/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}*]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trimStart();
}

/** Takes a query apart: `"exact phrase"`, `-word`, `-"phrase"`; quotation marks of any kind; one left open closes at the end. */
export function parseQuery(raw: string): Query {
  const whole = normalizeQuery(raw);
  const text = [...whole].slice(0, longestQuery).join('');
  const phrases: string[] = [];
  const excluded: string[] = [];
  const loose = text
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/(^|\s)([-−–]?)"([^"]*)(?:"|$)/g, (_, space: string, minus: string, phrase: string) => {
      if (tokenize(phrase).length > 0) (minus ? excluded : phrases).push(phrase.trim());
      return `${space} `;
    })
    .replace(/(^|\s)[-−–](?=\p{L})(\S+)/gu, (_, space: string, word: string) => {
      excluded.push(word);
      return `${space} `;
    });
  const words = tokenize(loose);
  return {
    text,
    cut: text.length < whole.trimEnd().length || raw.length > longestRead,
    words,
    loose,
    phrases,
    excluded,
    isGrowing: words.length > 0 && words.at(-1)?.end === loose.length,
  };
}
