import { hasCapital, isOwn } from './other-meanings.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Lookup, Reading } from './reading.ts';
import { isRegion } from './regions.ts';
import { addRemark } from './remarks.ts';

/** Place of a name among the words of a query: its first word, and one past the last. */
interface Place {
  from: number;
  to: number;
}

/**
 * Takes out of a query the names of which the texts have single words only, and says so: South Africa has nothing of the
 * south, the Gulf War is no use of force in a gulf, and AIDS is no plural of aid. Gives their places.
 */
export async function takeOutNames(reading: Reading, lookup: Lookup): Promise<Place[]> {
  const regions = findRegions(lookup).filter((place) => !isOfReport(place, reading, lookup));
  const names = [...(await findProperNames(reading, lookup)), ...(await findOddPlurals(reading, lookup))];
  const { words, loose } = lookup.query;
  const typedAt = ({ from, to }: Place) => loose.slice(words[from]?.start, words[to - 1]?.end);
  for (const place of regions) addRemark(reading, 'unknown', typedAt(place));
  for (const place of names) addRemark(reading, 'name', typedAt(place), [typedAt(place).toLowerCase()]);
  const places = [...regions, ...names];
  reading.concepts = reading.concepts.filter(
    (concept) => !places.some(({ from, to }) => concept.from < to && concept.to > from),
  );
  return places;
}

/** Places of names of countries and the like that have several words, the longest where they overlap. */
function findRegions({ query: { words } }: Lookup): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from + 1; to--) {
      if (!isRegion(words.slice(from, to).map(({ word }) => word))) continue;
      places.push({ from, to });
      from = to - 1;
    }
  }
  return places;
}

/** Whether a name is one of the report's, or may be, for a part of the index that holds a word of it has not arrived. */
function isOfReport({ from, to }: Place, { concepts }: Reading, lookup: Lookup): boolean {
  const { toRun, isKnown, findRecords } = lookup;
  const own = lookup.query.words.slice(from, to);
  return (
    concepts.some((concept) => concept.name && concept.from <= from && concept.to >= to) ||
    findRecords(toRun(own.map(({ stem }) => stem))).length > 0 ||
    own.some(({ stem }) => isKnown(stem) && findRecords([stem]).length === 0)
  );
}

/**
 * Names that end in a common noun which the texts do not have, and which only stands for words of theirs: with a capital, beside
 * another capital, it stands for itself. Where the words before it are a name of the texts, somebody just writes in capitals.
 */
async function findProperNames(reading: Reading, lookup: Lookup): Promise<Place[]> {
  const { words, loose } = lookup.query;
  const isBeside = (at: number) => /^[ -]$/.test(loose.slice(words[at - 1]?.end, words[at]?.start));
  const places: Place[] = [];
  for (const { from, to, name, ways } of reading.concepts) {
    let first = from;
    while (hasCapital(lookup, first) && hasCapital(lookup, first - 1) && isBeside(first)) first--;
    if (first === from || to > from + 1 || name || ways.some(isOwn)) continue;
    if (first < from - 1 && isOfReport({ from: first, to: from }, reading, lookup)) continue;
    const { word } = words[from] ?? { word: '' };
    if ((await readVocabulary(lookup.bundle, word)).words.includes(word)) places.push({ from: first, to });
  }
  return places;
}

async function findOddPlurals({ concepts }: Reading, { query, isOddPlural, bundle }: Lookup): Promise<Place[]> {
  const places: Place[] = [];
  for (const concept of concepts.filter(isOddPlural)) {
    const { word } = query.words[concept.from] ?? { word: '' };
    const part = await readVocabulary(bundle, word);
    if (!part.words.some((each) => each.toLowerCase() === word)) places.push({ from: concept.from, to: concept.to });
  }
  return places;
}
