import { findParagraph, readCitedPlace } from './cited-places.ts';
import { readExcluded } from './excluded.ts';
import type { Concept, UnknownWord, Way } from './interpret.ts';
import {
  isNameInSentence,
  isOnlyInNames,
  isPartOfName,
  isUnknownName,
  shareNoRecord,
  standApart,
} from './other-meanings.ts';
import { takeOutNames } from './other-names.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { learnNames } from './readers-names.ts';
import type { Lookup, Reading } from './reading.ts';
import { isRegion } from './regions.ts';
import { addRemark, makeRemark } from './remarks.ts';
import { listOtherBeginnings, type Resolution, resolve } from './resolve.ts';
import { listSameWords } from './same-words.ts';

const mostSuggestions = 3;

/**
 * Takes unknown words for what they most likely are, and says so; so it does of known words that are no such words here, for
 * they are part of a name that the texts do not have. Where the query is left without as many words as it still has, its
 * results are withheld: they would answer another question. A place that is cited (para. 1.4) is looked up and no more. Where names are learnt
 * by which readers call things nothing else is done, for the query is to be read anew.
 */
export async function readUnknownWords(
  unknown: readonly UnknownWord[],
  reading: Reading,
  lookup: Lookup,
): Promise<void> {
  reading.excluded = await readExcluded(lookup);
  if (await readCitedPlace(reading, lookup)) return;
  const words = unknown.map(({ word }) => word);
  if (await learnNames(words, lookup)) return;
  const names = await takeOutNames(reading, lookup);
  let missing = names.reduce((sum, { from, to }) => sum + to - from, 0);
  const single = unknown.filter(isOutside(names));
  const joined = await takeJoined(single, reading, lookup);
  for (const word of single.filter(isOutside(joined))) {
    if (await readUnknownWord(word, reading, lookup)) continue;
    // What is asked of a name, of another country or of another year is asked of nothing else: Pakistan's arsenal is none of the report's.
    missing += isNameInSentence(word.from, lookup) || isRegion([word.word]) || /^\d/.test(word.word) ? 2 : 1;
  }
  if (names.length === 0 && missing === 0) await readCorrected(unknown, reading, lookup);
  // A proper name that is put elsewhere is none of the report's any more.
  const isElsewhere = names.length > 0 || unknown.some(({ word }) => isRegion([word]));
  const reason = await findReasonToWithhold(reading, missing, isElsewhere, lookup);
  if (reason) withhold(reading, reason);
  const isAsked = (words: string) => reading.concepts.some(({ typed }) => typed === words);
  reading.remarks = reading.remarks.filter(({ kind, typed }) => kind !== 'alias' || isAsked(typed));
}

/** Tells whether a word stands in none of these places of the query. */
const isOutside =
  (places: readonly { from: number; to: number }[]) =>
  ({ from: at }: UnknownWord): boolean =>
    !places.some(({ from, to }) => from <= at && at < to);

/** Words inside a longer name, and words in which one asks, are no things asked for. */
const listThingsAsked = ({ concepts }: Reading): Concept[] => concepts.filter(({ share }) => share > 0.5);

/**
 * Why what is left of a query would answer another question than the one asked: its words stand `apart` in the texts, or too many are
 * `missing`, or what is left says too little. Undefined where it answers the question.
 */
async function findReasonToWithhold(
  reading: Reading,
  missing: number,
  isElsewhere: boolean,
  lookup: Lookup,
): Promise<'apart' | 'withheld' | undefined> {
  const held = listThingsAsked(reading);
  // A thing with a proper name is found without the words beside it, unless they make another name of it.
  const isNamed =
    !isElsewhere &&
    held.some(
      ({ typed, name = '', isCommon }) => /\p{Lu}/u.test(name) && !isCommon && !isPartOfName(typed, name, lookup),
    );
  if (missing === 0 && !isNamed && !lookup.isTyping && standApart(held, lookup)) return 'apart';
  const spared = reading.remarks.filter(({ kind }) => kind === 'left-out').length;
  const isLost =
    (!isNamed && isTooLittle(held, missing, spared)) ||
    (missing + spared > 0 && isScattered(held, missing, lookup)) ||
    (spared > 0 && !isNamed && !(await isVouchedFor(held, lookup))) ||
    isUnknownName(reading, lookup);
  return isLost ? 'withheld' : undefined;
}

/** Whether as much of a query is missing as is left, which the name of a country adds nothing to: most paragraphs have one. */
function isTooLittle(held: readonly Concept[], missing: number, spared: number): boolean {
  const known = held.reduce((words, { from, to, isCommon }) => words + (isCommon ? 0 : to - from), 0);
  return (missing > 0 && missing >= known) || missing + spared > known;
}

/** Whether what is left of a query stands together nowhere. Where nothing of weight is missing, a term of the glossary is enough. */
const isScattered = (held: readonly Concept[], missing: number, lookup: Lookup): boolean =>
  !lookup.isTyping &&
  (missing > 0 || !held.some(({ name, isCommon }) => name && !isCommon)) &&
  shareNoRecord(held, lookup);

/** Whether more is left of a query than names of countries and words that are only part of other names. */
async function isVouchedFor(held: readonly Concept[], lookup: Lookup): Promise<boolean> {
  for (const concept of held) if (!concept.isCommon && !(await isOnlyInNames(concept, lookup))) return true;
  return false;
}

/** Leaves a query without results, and offers what is left of it. */
function withhold(reading: Reading, kind: 'apart' | 'withheld'): void {
  const words = listThingsAsked(reading).map(({ typed }) => typed);
  reading.remarks = reading.remarks.map((remark) =>
    remark.kind === 'left-out' ? makeRemark(reading.typed, 'unknown', remark.typed) : remark,
  );
  if (words.length > 0) addRemark(reading, kind, reading.typed, words);
  reading.concepts = [];
}

/** Reads a query whose unknown words were all corrected anew: missle defence is not asked for as a missile and as defence. */
async function readCorrected(unknown: readonly UnknownWord[], reading: Reading, lookup: Lookup): Promise<void> {
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
async function takeJoined(
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

/** Takes an unknown word for what it most likely is; false where the query is left without it. */
async function readUnknownWord(unknown: UnknownWord, reading: Reading, lookup: Lookup): Promise<boolean> {
  const { read, toStems } = lookup;
  const { word, typed, from } = unknown;
  // Beside other words too a number may be a paragraph's: 2.4 LNG.
  const ways = await findParagraph(typed, lookup);
  if (ways[0]) {
    reading.concepts.push({ typed, ways, share: 1, from, to: from + 1 });
    return true;
  }
  const resolution = await resolveWord(unknown, lookup);
  const take = (words: readonly string[]) => takeFor(words, unknown, reading, lookup);
  for (const form of listSameWords(word)) if (await take([form])) return true;
  // Two letters after a hyphen are no name's last syllable here, but a word that has just begun.
  const [begun] = lookup.isTyping && unknown.isGrowing ? (/^.+(?=[-‐‑]\p{Ll}{2}$)/u.exec(typed) ?? []) : [];
  if (begun && (await take([begun]))) return true;
  if ('near' in resolution) {
    await read(resolution.near.flatMap(toStems));
    const words = resolution.near.filter((each) => isBesideNeighbours(toStems(each), from, lookup)).slice(0, 1);
    if (await take(words)) {
      addRemark(reading, 'corrected', typed, words);
      return true;
    }
    if (!lookup.isTyping) await learnNames(resolution.near, lookup);
    const named = await findInName(resolution.near, unknown, lookup);
    if (named) {
      addRemark(reading, 'corrected', typed, [named.word]);
      reading.concepts.push(named.concept);
      return true;
    }
  }
  switch (resolution.kind) {
    case 'beginning':
    case 'unfinished': {
      const begun = await keepFindable(resolution.words, unknown, lookup);
      const words = [...begun, ...(await listBegunNames(word, lookup))];
      addRemark(reading, words.length > 0 ? resolution.kind : 'unknown', typed, words);
      return take(words);
    }
    case 'compound': {
      const stems = resolution.words.flatMap(toStems);
      reading.concepts.push({ typed, ways: [{ stems, weight: 1 }], share: 1, from, to: from + 1 });
      return true;
    }
    case 'everyday':
      addRemark(reading, 'left-out', typed);
      // Of two words neither can be spared: a tax on carbon is another thing than carbon.
      return lookup.query.words.length > 2 && reading.concepts.length > 0;
    case 'misspelling': {
      const words = (await keepFindable(resolution.words, unknown, lookup)).slice(0, mostSuggestions);
      const isCorrected = resolution.isSure && words[0] === resolution.words[0] && (await take(words.slice(0, 1)));
      const kind = isCorrected ? 'corrected' : words[0] ? 'suggested' : 'unknown';
      addRemark(reading, kind, typed, words);
      return isCorrected;
    }
    case 'unknown':
      addRemark(reading, 'unknown', typed);
      return false;
  }
}

/**
 * Of words for an unknown one those that find something in its place: of a reader's name for a thing one word alone may find nothing. As long as
 * somebody types, such names are not looked up for what they begin with.
 */
async function keepFindable(candidates: readonly string[], { from }: UnknownWord, lookup: Lookup): Promise<string[]> {
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

/** Names of several words that a word begins, of what the texts mostly call otherwise: liquef, of liquefied natural gas (LNG). */
async function listBegunNames(word: string, { bundle }: Lookup): Promise<string[]> {
  const isBegun = (name: string) => name.toLowerCase().startsWith(word);
  const groups = (await bundle.aliases()).filter(({ name, isCommon }) => name && !isCommon && !isBegun(name));
  return groups.flatMap(({ same }) => same).filter((name) => name.includes(' ') && isBegun(name));
}

/** Reads all that the index and the vocabulary have of a word, and decides what it is. */
async function resolveWord(unknown: UnknownWord, lookup: Lookup): Promise<Resolution> {
  const { bundle, read, findRecords, isTyping, toStems } = lookup;
  const { word, isGrowing } = unknown;
  const halves = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [
    word.slice(0, at + 3),
    word.slice(at + 3),
  ]);
  // What is still being typed is no slip yet.
  const otherBeginnings = isTyping && isGrowing ? [] : listOtherBeginnings(word);
  const [, own, ...others] = await Promise.all([
    read([...halves.flat(), ...listSameWords(word)].flatMap(toStems)),
    readVocabulary(bundle, word),
    ...otherBeginnings.map((letter) => readVocabulary(bundle, letter)),
  ]);
  // A country that the texts do not name is no slip for one that they do.
  if (isRegion([word])) return { kind: 'unknown' };
  const otherWords = others.flatMap(({ words }) => words);
  const isRun = (first: string, second: string) => findRecords([first, second].flatMap(toStems)).length > 0;
  return resolve(
    // The end of a name such as Soon-sil is no beginning once it is all there.
    { ...unknown, isGrowing: isGrowing && (isTyping || !isAfterHyphen(unknown, lookup)) },
    own,
    otherWords,
    isRun,
    isTyping,
    (text) => toStems(text)[0] ?? '',
  );
}

const isAfterHyphen = ({ from }: UnknownWord, { query: { loose, words } }: Lookup): boolean =>
  /[-‐‑]$/.test(loose.slice(0, words[from]?.start));

/** Asks for words of the texts in the place of an unknown one, by any of the ways in which they may stand; false where there is none. */
async function takeFor(
  words: readonly string[],
  { typed, from, to = from + 1 }: Pick<UnknownWord, 'typed' | 'from'> & { to?: number },
  reading: Reading,
  { understand }: Lookup,
): Promise<boolean> {
  const ways = new Map<string, Way>();
  let name: string | undefined;
  for (const word of words) {
    const [concept] = await understand(word);
    name ??= concept?.name;
    for (const way of concept?.ways ?? []) {
      const key = way.stems.join(' ');
      if ((ways.get(key)?.weight ?? 0) < way.weight) ways.set(key, way);
    }
  }
  if (ways.size === 0) return false;
  reading.concepts.push({ typed, ways: [...ways.values()], share: 1, from, to, name });
  reading.concepts.sort((a, b) => a.from - b.from);
  return true;
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
