import { type FindPostings, findHits, findTexts, type Hit } from './find-hits.ts';
import { type Concept, isAskedFor } from './interpret.ts';
import { type Manifest, toWords } from './manifest.ts';
import * as weights from './weights.ts';

/** A record that answers a query. */
export interface Match {
  record: number;
  score: number;
  /** Runs of stems by which it answers, for marking. */
  found: string[][];
  /** Of these the closest to what was typed, one for each thing asked: what an excerpt should show. */
  closest: string[][];
  /** How much of what was asked it has: 1 for all. */
  covered: number;
}

/** A thing asked for, the records that have it, and how rare it is. */
interface Sought extends Concept {
  hits: Map<number, Hit>;
  rarity: number;
}

/**
 * Records that answer an interpreted query, best first: each concept by itself (BM25 with its own rarity), then a bonus
 * for records that have all of them, and for concepts that stand close together and in the order asked.
 * Paragraphs come before the about page, reference entries last, and the introduction's count less than the others.
 */
export function rank(
  { concepts, excluded }: { concepts: readonly Concept[]; excluded: readonly string[][] },
  manifest: Manifest,
  findPostings: FindPostings,
): Match[] {
  const sought = concepts.map((concept) => seek(concept, manifest.records, findPostings));
  const shut = new Set(excluded.flatMap((run) => findTexts(run, findPostings)));
  const isOpen = (record: number) =>
    !shut.has(record) && sought.every(({ isPhrase, hits }) => !isPhrase || hits.has(record));
  const records = new Set(sought.flatMap(({ hits }) => [...hits.keys()]));
  const lengths = [...manifest.lengths].map(toWords);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const all = [...records]
    .filter(isOpen)
    .map((record) => toMatch(record, (lengths[record] ?? 0) / average, sought, manifest));
  // What is only said of a paragraph has nothing to show in it: titles answer where no text does.
  const own = all.filter(({ found }) => found[0]);
  return keepBest(own[0] ? own : all, manifest);
}

function seek(concept: Concept, records: number, findPostings: FindPostings): Sought {
  const hits = findHits(concept, findPostings);
  return { ...concept, hits, rarity: Math.log(1 + (records - hits.size + 0.5) / (hits.size + 0.5)) };
}

/** How well a record answers, and by what. Its `length` is a multiple of the average. */
function toMatch(
  record: number,
  length: number,
  sought: readonly Sought[],
  { introduction, reference }: Manifest,
): Match {
  const match: Match = { record, score: 0, found: [], closest: [], covered: 0 };
  let whole = 0;
  for (const one of sought) {
    const hit = one.hits.get(record);
    const worth = one.share * one.rarity;
    whole += worth;
    if (!hit) continue;
    const bonus = record >= reference ? weights.nameBonus : weights.headingBonus;
    const frequency = hit.weight + (hit.inHeading ? bonus : 0) + hit.said;
    match.score += worth * toGain(frequency, length);
    match.covered += worth * Math.min(1, frequency);
    if (isPartOfFound(one, sought, record)) continue;
    match.found.push(...hit.found);
    match.closest.push(...hit.found.slice(0, 1));
  }
  match.covered /= whole;
  match.score = match.score * (1 - weights.coverage + weights.coverage * match.covered) + closeness(sought, record);
  if (record < introduction) match.score *= weights.introductionShare;
  return match;
}

/** What occurrences count in a text of such a length: each further one less. */
const toGain = (frequency: number, length: number): number =>
  (frequency * (weights.saturation + 1)) /
  (frequency + weights.saturation * (1 - weights.lengthShare + weights.lengthShare * length));

/** Paragraphs, then the about page, then reference entries, each by score and without those that are worth little beside the best. */
function keepBest(matches: Match[], { about, reference }: Manifest): Match[] {
  matches.sort((a, b) => b.score - a.score || a.record - b.record);
  const paragraphs = matches.filter(({ record }) => record < about);
  const ofAbout = matches.filter(({ record }) => record >= about && record < reference);
  const entries = matches.filter(({ record }) => record >= reference);
  const best = ([first]: readonly Match[]) => first?.score ?? 0;
  const keep = (tier: readonly Match[], most: number) =>
    tier.filter(({ score }) => score >= most * weights.leastOfOthers);
  const least = Math.max(best(paragraphs) * weights.leastShare, best(ofAbout) * weights.leastBesideAbout);
  return [
    ...paragraphs.filter(({ score, covered }) => score >= least || covered > weights.nearlyAll),
    ...keep(ofAbout, Math.max(best(paragraphs), best(ofAbout))),
    ...keep(entries, best(entries)),
  ];
}

/** A word inside a name is not marked by itself where the whole name stands: not every Korea for South Korea. */
const isPartOfFound = (one: Sought, sought: readonly Sought[], record: number): boolean =>
  !isAskedFor(one) &&
  sought.some((other) => isAskedFor(other) && other.from <= one.from && other.to >= one.to && other.hits.has(record));

/** Bonus for neighbouring concepts of the query that are neighbours in the record too, larger in the same order. */
const closeness = (sought: readonly Sought[], record: number): number =>
  sought.reduce((bonus, second, index) => {
    const first = sought[index - 1];
    const places = first?.hits.get(record)?.places;
    const others = second.hits.get(record)?.places;
    if (!first || !places || !others) return bonus;
    const worth = Math.min(first.rarity, second.rarity) * Math.min(first.share, second.share);
    const distance = findDistance(places, others, Math.max(1, first.to - first.from));
    return bonus + worth / (1 + distance / weights.halfwayDistance);
  }, 0);

/** Fewest words between the end of a thing of so many words and the beginning of another, counted double where that comes before it. */
function findDistance(places: readonly number[], others: readonly number[], width: number): number {
  const nearest = (place: number) =>
    Math.min(
      ...others
        .map((other) => (other > place ? other - place - width + 1 : (place - other) * 2))
        .filter((distance) => distance >= 0),
    );
  return Math.min(...places.map(nearest));
}
