import { findParagraph, readCitedPlace } from './cited-places.ts';
import { readExcluded } from './excluded.ts';
import type { UnknownWord } from './interpret.ts';
import { keepFindable, readCorrected, takeJoined, takeNear } from './misspellings.ts';
import { isNameInSentence } from './other-meanings.ts';
import { takeOutNames } from './other-names.ts';
import { learnNames } from './readers-names.ts';
import type { Lookup, Reading } from './reading.ts';
import { isRegion } from './regions.ts';
import { addRemark } from './remarks.ts';
import { resolveWord, takeFor } from './resolve-word.ts';
import { listSameWords } from './same-words.ts';
import { countSlips } from './spelling.ts';
import * as weights from './weights.ts';
import { findReasonToWithhold, withhold } from './withhold.ts';

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
    // What is asked of a name, of another country or of a number (1997) is asked of nothing else: Pakistan's arsenal is none of the report's.
    missing += isNameInSentence(word.from, lookup) || isRegion([word.word]) || /^\d/.test(word.word) ? 2 : 1;
  }
  if (names.length === 0 && missing === 0) await readCorrected(unknown, reading, lookup);
  // A proper name that is put elsewhere is none of the report's any more.
  const isElsewhere = names.length > 0 || unknown.some(({ word }) => isRegion([word]));
  const reason = await findReasonToWithhold(reading, missing, isElsewhere, lookup);
  if (reason) withhold(reading, reason, lookup);
  const isAsked = (words: string) => reading.concepts.some(({ typed }) => typed === words);
  reading.remarks = reading.remarks.filter(({ kind, typed }) => kind !== 'alias' || isAsked(typed));
}

/** Tells whether a word stands in none of these places of the query. */
const isOutside =
  (places: readonly { from: number; to: number }[]) =>
  ({ from: at }: UnknownWord): boolean =>
    !places.some(({ from, to }) => from <= at && at < to);

/** Takes an unknown word for what it most likely is; false where the query is left without it. */
async function readUnknownWord(unknown: UnknownWord, reading: Reading, lookup: Lookup): Promise<boolean> {
  const { word, typed, from } = unknown;
  // Beside other words too a number may be a paragraph's: 2.4 LNG.
  const ways = await findParagraph(typed, lookup);
  if (ways[0]) {
    reading.concepts.push({ typed, ways, share: weights.whole, from, to: from + 1 });
    return true;
  }
  const resolution = await resolveWord(unknown, lookup);
  const take = (words: readonly string[]) => takeFor(words, unknown, reading, lookup);
  for (const form of listSameWords(word)) {
    if (!(await take([form]))) continue;
    const { name } = reading.concepts.find((concept) => concept.from === from) ?? {};
    if (name) reading.remarks.push({ kind: 'alias', typed, words: [name], said: [`${name}, for “${typed}”.`] });
    return true;
  }
  // Two letters after a hyphen are no name's last syllable here, but a word that has just begun.
  const [begun] = lookup.isTyping && unknown.isGrowing ? (/^.+(?=[-‐‑]\p{Ll}{2}$)/u.exec(typed) ?? []) : [];
  if (begun && (await take([begun]))) return true;
  if ('near' in resolution && (await takeNear(resolution.near, unknown, reading, lookup))) return true;
  switch (resolution.kind) {
    case 'beginning':
    case 'unfinished': {
      const begun = await keepFindable(resolution.words, unknown, lookup);
      const words = [...begun, ...(await listBegunNames(word, lookup))];
      addRemark(reading, words.length > 0 ? resolution.kind : 'unknown', typed, words);
      return take(words);
    }
    case 'compound': {
      const stems = resolution.words.flatMap(lookup.toStems);
      reading.concepts.push({
        typed,
        ways: [{ stems, weight: weights.typed }],
        share: weights.whole,
        from,
        to: from + 1,
      });
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
      addRemark(reading, kind, typed, isCorrected ? withoutFarther(words, word) : words);
      return isCorrected;
    }
    case 'unknown':
      addRemark(reading, 'unknown', typed);
      return false;
  }
}

/** Of words for a misspelled one those as near to it as the first, which is surely meant: nobody who types missle means middle. */
function withoutFarther(words: readonly string[], misspelled: string): string[] {
  const slips = words.map((each) => countSlips(misspelled, each.toLowerCase(), 3));
  return words.filter((_, index) => (slips[index] ?? 0) <= (slips[0] ?? 0));
}

/** Names of several words that a word begins, of what the texts mostly call otherwise: liquef, of liquefied natural gas (LNG). */
async function listBegunNames(word: string, { bundle }: Lookup): Promise<string[]> {
  const isBegun = (name: string) => name.toLowerCase().startsWith(word);
  const groups = (await bundle.aliases()).filter(({ name, isCommon }) => name && !isCommon && !isBegun(name));
  return groups.flatMap(({ same }) => same).filter((name) => name.includes(' ') && isBegun(name));
}
