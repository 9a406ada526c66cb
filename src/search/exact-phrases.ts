import type { Match } from './rank.ts';
import { learnNames } from './readers-names.ts';
import type { Lookup, Reading } from './reading.ts';
import { addRemark } from './remarks.ts';

/** What is left to do with ranked matches: those of a cited place come in reading order, those of phrases must have them as written. */
export const settle = async (matches: readonly Match[], reading: Reading, lookup: Lookup): Promise<Match[]> =>
  reading.isPlace ? [...matches].sort((a, b) => a.record - b.record) : keepExact(matches, reading, lookup);

/**
 * Keeps the matches in whose text or heading the words of each phrase stand as written, letter case and marks apart. Of a
 * phrase that has other names it says that these are left out, and how to search by them too; where nothing is kept, and nobody is
 * typing any more, it names the words that no text has, or offers the phrase in any form.
 */
async function keepExact(matches: readonly Match[], reading: Reading, lookup: Lookup): Promise<Match[]> {
  const { isTyping, bundle, tokenize, toStems, toRun, understand, read, isKnown } = lookup;
  const { phrases } = lookup.query;
  const plain = (text: string) =>
    ` ${tokenize(text)
      .map(({ word }) => word)
      .join(' ')} `;
  const textOf = async (record: number) => `${await bundle.text(record)} · ${(await bundle.head(record))[2]}`;
  const texts = await Promise.all(matches.map(async ({ record }) => plain(await textOf(record))));
  await read(phrases.flatMap(toStems));
  await learnNames(phrases, lookup);
  for (const phrase of phrases) {
    for (const { word, stem, start, end } of tokenize(phrase))
      if (!isTyping && toRun([word])[0] && !isKnown(stem)) addRemark(reading, 'unknown', phrase.slice(start, end));
    const [concept] = await understand(phrase);
    const isName = concept?.from === 0 && concept.to === toStems(phrase).length && concept.ways.length > 1;
    if (isName) addRemark(reading, 'exact', findQuoted(reading.typed, phrase), [phrase]);
  }
  const kept = matches.filter((_, at) => phrases.every((phrase) => texts[at]?.includes(plain(phrase))));
  if (!isTyping && kept.length === 0 && reading.remarks.length === 0)
    for (const phrase of phrases.filter((each) => toRun(toStems(each))[0]))
      addRemark(reading, 'otherwise', findQuoted(reading.typed, phrase), [phrase]);
  return kept;
}

/** The phrase with its quotation marks, as typed. */
function findQuoted(typed: string, phrase: string): string {
  const at = typed.indexOf(phrase);
  return typed.slice(Math.max(0, at - 1), at + phrase.length + 1);
}
