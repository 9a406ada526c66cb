import type { Token } from './analysis.ts';
import type { Bundle } from './bundle.ts';
import { listDialectForms } from './dialects.ts';
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
import type { Query } from './query.ts';
import { isRegion } from './regions.ts';
import { makeRemark } from './remarks.ts';
import { listOtherBeginnings, type Resolution, resolve } from './resolve.ts';
import type { Reading } from './searcher.ts';

/** What the searcher lends, so that the modules for uncommon queries import nothing of the client. */
export interface Lookup {
  query: Query;
  /** Somebody is typing: the last word may be the beginning of another, whatever else it is. */
  isTyping: boolean;
  bundle: Bundle;
  /** Reads what the index has of words; what was not read is not known. */
  read: (words: readonly string[]) => Promise<void>;
  isKnown: (word: string) => boolean;
  /** The things that a text asks for. */
  understand: (text: string) => Promise<Concept[]>;
  toStems: (text: string) => string[];
  tokenize: (text: string) => Token[];
  /** A run of stems as the index has it: none in the place of a stop word, for any word, and no stop words at its ends. */
  toRun: (stems: readonly string[]) => string[];
  /** Records in which a run stands, of which everything was read. */
  findRecords: (run: readonly string[]) => number[];
  /** Whether a word in capitals looks like the plural of another, and is no name of the report. */
  isOddPlural: (concept: Concept) => boolean;
}

/**
 * Takes unknown words for what they most likely are, and says so; so it does of known words that are no such words here, for
 * they are part of a name that the texts do not have. Where the query is left without as many words as it still has, its
 * results are withheld: they would answer another question.
 */
export async function readUnknownWords(
  unknown: readonly UnknownWord[],
  reading: Reading,
  lookup: Lookup,
): Promise<void> {
  const names = await takeOutNames(reading, lookup);
  let missing = names.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const word of unknown) {
    const isTaken = names.some(({ from, to }) => from <= word.from && word.from < to);
    if (!isTaken && !(await readUnknownWord(word, reading, lookup)))
      missing += isNameInSentence(word.from, lookup) ? 2 : 1;
  }
  if (names.length === 0 && missing === 0) await readCorrected(unknown, reading, lookup);
  // Words inside a longer name, and words in which one asks, are no things asked for.
  const held = reading.concepts.filter(({ share }) => share > 0.5);
  // The name of a country says no more with two words than with one.
  const known = held.reduce((words, { from, to, isCommon }) => words + (isCommon ? 1 : to - from), 0);
  // A thing with a proper name is found without the words beside it, unless they make another name of it, or put it elsewhere.
  const isElsewhere = names.length > 0 || unknown.some(({ word }) => isRegion([word]));
  const isNamed =
    !isElsewhere &&
    held.some(
      ({ typed, name = '', isCommon }) => /\p{Lu}/u.test(name) && !isCommon && !isPartOfName(typed, name, lookup),
    );
  const areApart = missing === 0 && !isNamed && !lookup.isTyping && standApart(held, lookup);
  const spared = reading.remarks.filter(({ kind }) => kind === 'left-out').length;
  // Nothing can be spared beside the name of a country, or a word that is only part of other names.
  let vouching = spared === 0 || isNamed;
  for (const concept of held) vouching ||= !concept.isCommon && !(await isOnlyInNames(concept, lookup));
  // Of a question with words that the texts lack, what is left must stand together somewhere, unless it is a term of the glossary.
  const isScattered =
    missing + spared > 0 &&
    !held.some(({ name, isCommon }) => name && !isCommon) &&
    !lookup.isTyping &&
    shareNoRecord(held, lookup);
  const isLost =
    isScattered || !vouching || (!isNamed && ((missing > 0 && missing >= known) || missing + spared > known));
  if (areApart || isLost || isUnknownName(reading, lookup)) {
    const words = held.map(({ typed }) => typed);
    reading.remarks = reading.remarks.map((remark) =>
      remark.kind === 'left-out' ? makeRemark('unknown', remark.typed) : remark,
    );
    if (words.length > 0) reading.remarks.push(makeRemark(areApart ? 'apart' : 'withheld', reading.typed, words));
    reading.concepts = [];
  }
  const isAsked = (words: string) => reading.concepts.some(({ typed }) => typed === words);
  reading.remarks = reading.remarks.filter(({ kind, typed }) => kind !== 'alias' || isAsked(typed));
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

/** Takes an unknown word for what it most likely is; false where the query is left without it. */
async function readUnknownWord(unknown: UnknownWord, reading: Reading, lookup: Lookup): Promise<boolean> {
  const { bundle, read, isKnown, understand, toStems } = lookup;
  const { word, typed, from } = unknown;
  const halves = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [
    word.slice(0, at + 3),
    word.slice(at + 3),
  ]);
  const dialects = listDialectForms(word);
  // What is still being typed is no slip yet.
  const isBegun = lookup.isTyping && unknown.isGrowing;
  const [, own, ...others] = await Promise.all([
    read([...halves.flat(), ...dialects]),
    bundle.vocabulary(word),
    ...(isBegun ? [] : listOtherBeginnings(word)).map((letter) => bundle.vocabulary(letter)),
  ]);
  // A country that the texts do not name is no slip for one that they do.
  const resolution: Resolution = isRegion([word])
    ? { kind: 'unknown' }
    : resolve(
        unknown,
        own,
        others.flatMap(({ words }) => words),
        isKnown,
        lookup.isTyping,
        (text) => toStems(text)[0] ?? '',
      );
  const add = async (texts: string[]): Promise<boolean> => {
    const ways = new Map<string, Way>();
    let name: string | undefined;
    for (const text of texts) {
      const [concept] = await understand(text);
      name ??= concept?.name;
      for (const way of concept?.ways ?? []) {
        const key = way.stems.join(' ');
        if ((ways.get(key)?.weight ?? 0) < way.weight) ways.set(key, way);
      }
    }
    if (ways.size === 0) return false;
    reading.concepts.push({
      typed,
      ways: [...ways.values()],
      share: 1,
      from,
      to: from + 1,
      ...(name && { name }),
    });
    reading.concepts.sort((a, b) => a.from - b.from);
    return true;
  };
  const sameWord = dialects.find(isKnown);
  if (sameWord && (await add([sameWord]))) return true;
  // Two letters after a hyphen are no name's last syllable here, but a word that has just begun.
  const [begun] = lookup.isTyping && unknown.isGrowing ? (/^.+(?=[-‐‑]\p{Ll}{2}$)/u.exec(typed) ?? []) : [];
  if (begun && (await add([begun]))) return true;
  if ('near' in resolution) {
    await read(resolution.near);
    const words = resolution.near.filter((each) => isBesideNeighbours(toStems(each), from, lookup)).slice(0, 1);
    if (await add(words)) {
      reading.remarks.push(makeRemark('corrected', typed, words));
      return true;
    }
  }
  switch (resolution.kind) {
    case 'beginning':
    case 'unfinished':
      reading.remarks.push(makeRemark(resolution.kind, typed, resolution.words));
      return add(resolution.words);
    case 'compound':
      reading.concepts.push({
        typed,
        ways: [{ stems: resolution.words.flatMap(toStems), weight: 1 }],
        share: 1,
        from,
        to: from + 1,
      });
      return true;
    case 'everyday':
      reading.remarks.push(makeRemark('left-out', typed));
      // Of two words neither can be spared: a tax on carbon is another thing than carbon.
      return lookup.query.words.length > 2 && reading.concepts.length > 0;
    case 'misspelling':
      if (resolution.isSure && (await add(resolution.words.slice(0, 1)))) {
        reading.remarks.push(makeRemark('corrected', typed, resolution.words));
        return true;
      }
      reading.remarks.push(makeRemark('suggested', typed, resolution.words));
      return false;
    case 'unknown':
      reading.remarks.push(makeRemark('unknown', typed));
      return false;
  }
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
