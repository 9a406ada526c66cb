import type { Match } from './rank.ts';
import { makeRemark } from './remarks.ts';
import type { Reading } from './searcher.ts';
import type { Lookup } from './unknown-words.ts';

/** What is left to do with ranked matches: those of a cited place come in reading order, those of phrases must have them as written. */
export const settle = async (matches: readonly Match[], reading: Reading, lookup: Lookup): Promise<Match[]> =>
  reading.isPlace ? [...matches].sort((a, b) => a.record - b.record) : keepExact(matches, reading, lookup);

/**
 * Keeps the matches in whose text or heading the words of each phrase stand as written, letter case and marks apart. Of a
 * phrase that has other names it says that these are left out, and how to search by them too.
 */
async function keepExact(
  matches: readonly Match[],
  reading: Reading,
  { query: { phrases }, bundle, tokenize, toStems, understand }: Lookup,
): Promise<Match[]> {
  const plain = (text: string) =>
    ` ${tokenize(text)
      .map(({ word }) => word)
      .join(' ')} `;
  const textOf = async (record: number) => `${await bundle.text(record)} · ${(await bundle.head(record))[2]}`;
  const texts = await Promise.all(matches.map(async ({ record }) => plain(await textOf(record))));
  for (const phrase of phrases) {
    const [concept] = await understand(phrase);
    const isName = concept?.from === 0 && concept.to === toStems(phrase).length && concept.ways.length > 1;
    if (isName) reading.remarks.push(makeRemark('exact', findQuoted(reading.typed, phrase), [phrase]));
  }
  return matches.filter((_, at) => phrases.every((phrase) => texts[at]?.includes(plain(phrase))));
}

/** The phrase with its quotation marks, as typed. */
function findQuoted(typed: string, phrase: string): string {
  const at = typed.indexOf(phrase);
  return typed.slice(Math.max(0, at - 1), at + phrase.length + 1);
}
