import { classifyUnknownWord, listOtherBeginnings, type Resolution } from './classify-unknown-word.ts';
import type { UnknownWord } from './interpret.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Lookup, Reading } from './reading.ts';
import { isRegion } from './regions.ts';
import { listSameWords } from './same-words.ts';
import type { Way } from './ways.ts';
import * as weights from './weights.ts';

/** Reads all that the index and the vocabulary have of a word, and decides what it is. */
export async function resolveWord(unknown: UnknownWord, lookup: Lookup): Promise<Resolution> {
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
  return classifyUnknownWord({
    ...unknown,
    // The end of a name such as Soon-sil is no beginning once it is all there.
    isGrowing: isGrowing && (isTyping || !isAfterHyphen(unknown, lookup)),
    own,
    others: others.flatMap(({ words }) => words),
    isTyping,
    isRun: (first, second) => findRecords([first, second].flatMap(toStems)).length > 0,
    toStem: (text) => toStems(text)[0] ?? '',
  });
}

const isAfterHyphen = ({ from }: UnknownWord, { query: { loose, words } }: Lookup): boolean =>
  /[-‐‑]$/.test(loose.slice(0, words[from]?.start));

/** Asks for words of the texts in the place of an unknown one, by any of the ways in which they may stand; false where there is none. */
export async function takeFor(
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
  reading.concepts.push({ typed, ways: [...ways.values()], share: weights.whole, from, to, name });
  reading.concepts.sort((a, b) => a.from - b.from);
  return true;
}
