import type { Concept } from './interpret.ts';
import type { Lookup, Reading, Remark } from './reading.ts';
import type { Way } from './ways.ts';
import * as weights from './weights.ts';

/** Whether a word of the query is written with a capital and small letters. */
export function hasCapital({ query: { words, loose } }: Lookup, at: number): boolean {
  const token = words[at];
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(loose.slice(token.start));
}

/** Whether a word of the query is a name by its capital, for it stands within a sentence: what is asked is asked of it. */
export const isNameInSentence = (at: number, lookup: Lookup): boolean =>
  at > 0 && hasCapital(lookup, at) && lookup.query.words.some((_, other) => other > 0 && !hasCapital(lookup, other));

/** A way by which the words of the query stand in the texts themselves. */
export const isOwn = ({ weight }: Way): boolean => weight === weights.typed;

/**
 * Whether a query puts side by side words of the texts that no record has both of: they make another thing together, as
 * health insurance does of public health and an insurance policy. Figures are no such words.
 */
export function standApart(concepts: readonly Concept[], lookup: Lookup): boolean {
  const { words } = lookup.query;
  const isCompound = concepts.reduce((held, { from, to }) => held + to - from, 0) === words.length;
  const areOwn = concepts.every(
    ({ ways, isPhrase }) => !isPhrase && ways.some(isOwn) && !ways.some(({ stems }) => /\d/.test(stems.join())),
  );
  return isCompound && areOwn && shareNoRecord(concepts, lookup);
}

/** Whether several things are asked for in words of the texts, and no record has two of them, nor a word of one beside the other. */
export function shareNoRecord(concepts: readonly Concept[], { findRecords, query }: Lookup): boolean {
  if (concepts.length < 2 || !concepts.every(({ ways }) => ways.some(isOwn))) return false;
  const runsOf = ({ ways, from, to }: Concept) => [
    ...ways.map(({ stems }) => stems),
    ...query.words.slice(from, to).map(({ stem }) => [stem]),
  ];
  const records = concepts.map((concept) => [...new Set(runsOf(concept).flatMap(findRecords))]);
  // What has no records has not arrived.
  return records.every((own) => own.length > 0) && new Set(records.flat()).size === records.flat().length;
}

/** Places of the words that a query asks for where all of them have a capital, as in a name. */
function listNameWords(lookup: Lookup): number[] {
  const asked = lookup.query.words.flatMap(({ word }, at) => (lookup.toRun([word])[0] === '' ? [] : at));
  return asked.every((at) => hasCapital(lookup, at)) ? asked : [];
}

/** Whether a run has several words that are not to be left out, and stands in a text. */
const stands = (run: readonly string[], { findRecords }: Lookup): boolean =>
  run.filter(Boolean).length > 1 && findRecords(run).length > 0;

/**
 * Whether a query is a name and nothing else, each word with a capital, of which words are not known, and the others do not
 * stand in a text as they do in it: there is no such name here.
 */
export function isUnknownName({ remarks }: Reading, lookup: Lookup): boolean {
  const { toRun, isKnown, query } = lookup;
  if (stands(toRun(query.words.map(({ stem }) => (isKnown(stem) ? stem : ''))), lookup)) return false;
  const isSaid = (...kinds: Remark['kind'][]) => remarks.some(({ kind }) => kinds.includes(kind));
  return (
    listNameWords(lookup).length > 1 &&
    isSaid('unknown', 'left-out') &&
    // Who misspells one word may have misspelt another.
    !isSaid('corrected', 'suggested')
  );
}

/** Whether a query is three or more words with capitals, none of them a name of the report's, of which no two stand together in a text. */
export function isForeignName(concepts: readonly Concept[], lookup: Lookup): boolean {
  const { words } = lookup.query;
  const pairs = words.slice(1).map(({ stem }, at) => lookup.toRun([words[at]?.stem ?? '', stem]));
  return (
    listNameWords(lookup).length > 2 &&
    concepts.every(({ from, to, name, isCommon }) => to - from === 1 && (!name || isCommon)) &&
    !pairs.some((pair) => stands(pair, lookup))
  );
}

/** Whether only some words of a name were typed: Kim of Kim Jong-un, the space of outer space. */
export function isPartOfName(typed: string, name: string, { toStems }: Lookup): boolean {
  const [own, all] = [toStems(typed), toStems(name)];
  return own.length < all.length && own.every((stem) => all.includes(stem));
}

/**
 * Whether a word of the texts stands in them only as part of longer names: a minister of the Defence Ministers' Meeting says nothing
 * of a prime minister.
 */
export async function isOnlyInNames({ typed, name, to, from }: Concept, lookup: Lookup): Promise<boolean> {
  const { bundle, read, toStems, toRun, findRecords } = lookup;
  const stems = toStems(typed);
  if (name || to - from > 1) return false;
  const names = (await bundle.aliases())
    .flatMap(({ same }) => same)
    .filter((each) => toStems(each).length > 1 && toStems(each).includes(stems[0] ?? ''));
  await read(names.flatMap(toStems));
  const named = new Set(names.flatMap((each) => findRecords(toRun(toStems(each)))));
  return names.length > 0 && findRecords(stems).every((record) => named.has(record));
}
