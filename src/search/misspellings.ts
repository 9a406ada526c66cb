import type { Concept, UnknownWord } from './interpret.ts';
import { learnNames } from './readers-names.ts';
import type { Lookup, Reading } from './reading.ts';
import { addRemark } from './remarks.ts';
import { resolveWord, takeFor } from './resolve-word.ts';

/** Reads a query whose unknown words were all corrected anew: missle defence is not asked for as a missile and as defence. */
export async function readCorrected(unknown: readonly UnknownWord[], reading: Reading, lookup: Lookup): Promise<void> {
  const { query, understand, tokenize } = lookup;
  const corrections = new Map(
    reading.remarks.filter(({ kind }) => kind === 'corrected').map(({ typed, words }) => [typed, words[0] ?? '']),
  );
  if (!unknown[0] || !unknown.every(({ typed }) => corrections.has(typed))) return;
  let end = 0;
  const pieces = query.words.flatMap((word) => {
    const before = query.loose.slice(end, word.start);
    const typed = query.loose.slice(word.start, word.end);
    end = word.end;
    return [before, corrections.get(typed) ?? typed];
  });
  const text = pieces.join('');
  if (tokenize(text).length !== query.words.length) return;
  reading.concepts = [...(await understand(text)), ...reading.concepts.filter(({ isPhrase }) => isPhrase)];
}

/** Takes two unknown words for one that was misspelt and written apart (anti-pirasy). Gives the places of those that it took. */
export async function takeJoined(
  unknown: readonly UnknownWord[],
  reading: Reading,
  lookup: Lookup,
): Promise<{ from: number; to: number }[]> {
  const { loose, words } = lookup.query;
  const places: { from: number; to: number }[] = [];
  for (const [index, first] of unknown.entries()) {
    const second = unknown[index + 1];
    const { from } = first;
    const between = loose.slice(words[from]?.end, words[from + 1]?.start);
    if (second?.from !== from + 1 || !/^[-‐‑\s]$/.test(between) || (lookup.isTyping && second.isGrowing)) continue;
    const joined = {
      word: first.word + second.word,
      typed: loose.slice(words[from]?.start, words[from + 1]?.end),
      from,
    };
    const resolution = await resolveWord(joined, lookup);
    const isSure = resolution.kind === 'misspelling' && resolution.isSure;
    if (!isSure || !(await takeFor(resolution.words.slice(0, 1), { ...joined, to: from + 2 }, reading, lookup)))
      continue;
    addRemark(reading, 'corrected', joined.typed, resolution.words.slice(0, 1));
    places.push({ from, to: from + 2 });
  }
  return places;
}

/**
 * Of words for an unknown one those that find something in its place: of a reader's name for a thing one word alone may find nothing. As long as
 * somebody types, such names are not looked up for what they begin with.
 */
export async function keepFindable(
  candidates: readonly string[],
  { from }: UnknownWord,
  lookup: Lookup,
): Promise<string[]> {
  const {
    query: { loose, words },
    understand,
    isTyping,
  } = lookup;
  if (!isTyping) await learnNames(candidates, lookup);
  const before = loose.slice(0, words[from]?.start);
  const after = loose.slice(words[from]?.end);
  const kept: string[] = [];
  for (const word of candidates) {
    const concepts = await understand(before + word + after);
    if (concepts.some((concept) => concept.from <= from && from < concept.to)) kept.push(word);
  }
  return kept;
}

/** Takes an unknown word for one of those `near` it that stands in a text beside its neighbours in the query, or makes a name with them. */
export async function takeNear(
  near: readonly string[],
  unknown: UnknownWord,
  reading: Reading,
  lookup: Lookup,
): Promise<boolean> {
  const { read, toStems, isTyping } = lookup;
  await read(near.flatMap(toStems));
  const words = near.filter((each) => isBesideNeighbours(toStems(each), unknown.from, lookup)).slice(0, 1);
  if (await takeFor(words, unknown, reading, lookup)) {
    addRemark(reading, 'corrected', unknown.typed, words);
    return true;
  }
  if (!isTyping) await learnNames(near, lookup);
  const named = await findInName(near, unknown, lookup);
  if (!named) return false;
  addRemark(reading, 'corrected', unknown.typed, [named.word]);
  reading.concepts.push(named.concept);
  return true;
}

/** Of words for an unknown one the first that makes a name with the words beside it: Kim Jung Un. */
async function findInName(
  candidates: readonly string[],
  { from }: UnknownWord,
  { query: { loose, words }, understand }: Lookup,
): Promise<{ word: string; concept: Concept } | undefined> {
  for (const word of candidates) {
    const text = loose.slice(0, words[from]?.start) + word + loose.slice(words[from]?.end);
    const concept = (await understand(text)).find(
      (each) => each.name && each.from <= from && from < each.to && each.to > each.from + 1,
    );
    if (concept) return { word, concept };
  }
  return undefined;
}

/** Whether a word in this place of the query makes a run with the words before or after it that stands in a text. */
function isBesideNeighbours(
  stems: readonly string[],
  at: number,
  { query: { words }, toRun, findRecords }: Lookup,
): boolean {
  const neighbours = (from: number, to: number) => words.slice(Math.max(0, from), to).map(({ stem }) => stem);
  return [1, 2]
    .flatMap((many) => [
      [...neighbours(at - many, at), ...stems],
      [...stems, ...neighbours(at + 1, at + 1 + many)],
    ])
    .map(toRun)
    .some((run) => run.length > stems.length && findRecords(run).length > 0);
}
