import type { Concept } from './interpret.ts';
import { type Manifest, toWords } from './manifest.ts';
import type { Posting } from './postings.ts';

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

/** Gives the places of a stem in all records. */
type FindPostings = (stem: string) => readonly Posting[];

interface Hit {
  /** Occurrences, each counted by the weight of its way. */
  weight: number;
  /** Places of the first words of the occurrences. */
  places: number[];
  inHeading: boolean;
  /** How much it counts that it is said of the record, not in it. */
  said: number;
  found: string[][];
}

const saturation = 1.2;
const lengthShare = 0.35;
const headingBonus = 0.9;
/** The name of a reference entry is its heading: the entry of a term comes before those that mention it. */
const nameBonus = 2.5;
/** An introduction names what the panels go into: its paragraphs come after those that do. */
const introductionShare = 0.8;
/** Words between two concepts at which their bonus for closeness is halved. */
const halfwayDistance = 4;
/** How much of a score depends on how much of the query is there. */
const coverage = 0.4;
/** Results worth less than this share of the best one are left out. */
const leastShare = 0.04;

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
  const hits = concepts.map((concept) => findHits(concept, findPostings));
  const rarity = hits.map((found) => Math.log(1 + (manifest.records - found.size + 0.5) / (found.size + 0.5)));
  const lengths = [...manifest.lengths].map(toWords);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const whole = concepts.reduce((sum, { share }, index) => sum + share * (rarity[index] ?? 0), 0);
  const shut = new Set(excluded.flatMap((run) => findTexts(run, findPostings)));

  const scores = new Map<number, Match>();
  for (const [index, found] of hits.entries()) {
    const { share } = concepts[index] as Concept;
    for (const [record, hit] of found) {
      if (shut.has(record)) continue;
      if (hits.some((other, at) => concepts[at]?.isPhrase && !other.has(record))) continue;
      const length = (lengths[record] ?? 0) / average;
      const bonus = record >= manifest.reference ? nameBonus : headingBonus;
      const frequency = hit.weight + (hit.inHeading ? bonus : 0) + hit.said;
      const gain = (frequency * (saturation + 1)) / (frequency + saturation * (1 - lengthShare + lengthShare * length));
      const worth = share * (rarity[index] ?? 0);
      const match = scores.get(record) ?? { record, score: 0, found: [], closest: [], covered: 0 };
      match.score += worth * gain;
      match.covered += worth * Math.min(1, frequency);
      if (!isPartOfFound(concepts, hits, index, record)) {
        match.found.push(...hit.found);
        match.closest.push(...hit.found.slice(0, 1));
      }
      scores.set(record, match);
    }
  }
  for (const match of scores.values()) {
    match.covered /= whole;
    match.score *= 1 - coverage + coverage * match.covered;
    match.score += closeness(concepts, hits, rarity, match.record);
    if (match.record < manifest.introduction) match.score *= introductionShare;
  }
  const tier = ({ record }: Match) => (record < manifest.about ? 0 : record < manifest.reference ? 1 : 2);
  // What is only said of a paragraph has nothing to show in it: titles answer where no text does.
  const all = [...scores.values()];
  const own = all.filter(({ found }) => found[0]);
  const ranked = own[0] ? own : all;
  const bestOf = (...tiers: number[]) =>
    Math.max(0, ...ranked.filter((match) => tiers.includes(tier(match))).map(({ score }) => score));
  // What the about page answers is not put after paragraphs that share a word with the query, only after those with all.
  const least = [Math.max(bestOf(0) * leastShare, bestOf(1) * 0.55), bestOf(0, 1) * 0.3, bestOf(2) * 0.3];
  return ranked
    .filter((match) => match.score >= (least[tier(match)] ?? 0) || (match.covered > 0.85 && tier(match) === 0))
    .sort((a, b) => tier(a) - tier(b) || b.score - a.score || a.record - b.record);
}

/** A word inside a name is not marked by itself where the whole name stands: not every Korea for South Korea. */
function isPartOfFound(
  concepts: readonly Concept[],
  hits: readonly Map<number, Hit>[],
  index: number,
  record: number,
): boolean {
  const { share, from, to } = concepts[index] as Concept;
  return (
    share < 1 &&
    concepts.some((other, at) => other.share === 1 && other.from <= from && other.to >= to && hits[at]?.has(record))
  );
}

/** Bonus for neighbouring concepts of the query that are neighbours in the record too, larger in the same order. */
function closeness(
  concepts: readonly Concept[],
  hits: readonly Map<number, Hit>[],
  rarity: readonly number[],
  record: number,
) {
  let bonus = 0;
  for (let index = 0; index + 1 < concepts.length; index++) {
    const [a, b] = [hits[index]?.get(record), hits[index + 1]?.get(record)];
    if (!a || !b) continue;
    const [first, second] = concepts.slice(index, index + 2) as [Concept, Concept];
    const width = Math.max(1, first.to - first.from);
    let nearest = Number.POSITIVE_INFINITY;
    for (const place of a.places)
      for (const other of b.places) {
        const distance = other > place ? other - place - width + 1 : (place - other) * 2;
        if (distance >= 0 && distance < nearest) nearest = distance;
      }
    const worth = Math.min(rarity[index] ?? 0, rarity[index + 1] ?? 0);
    const share = Math.min(first.share, second.share);
    bonus += (worth * share) / (1 + nearest / halfwayDistance);
  }
  return bonus;
}

/** Records that have a concept, by any of its ways. A way counts fully once and less for looser names. */
function findHits({ ways }: Concept, findPostings: FindPostings): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const way of ways) {
    for (const [record, run] of findRuns(way, findPostings)) {
      const hit = hits.get(record) ?? { weight: 0, places: [], inHeading: false, said: 0, found: [] };
      const places = run.places.filter((place) => !hit.places.includes(place));
      hit.weight += way.weight * places.length;
      hit.places.push(...places);
      hit.inHeading ||= run.inHeading && way.weight > 0.5;
      if (way.weight > 0.5) hit.said = Math.max(hit.said, run.said);
      if (run.places.length > 0 || run.inHeading) hit.found.push(way.stems);
      hits.set(record, hit);
    }
  }
  return hits;
}

/** Records in whose own words, text or heading, a run of stems stands. */
export const findTexts = (stems: readonly string[], findPostings: FindPostings): number[] =>
  [...findRuns({ stems }, findPostings)].flatMap(([record, { places, inHeading }]) =>
    places.length > 0 || inHeading ? record : [],
  );

/** Records in which the stems of a way stand one after the other. An empty stem stands for any one word. */
function findRuns({ stems }: { stems: readonly string[] }, findPostings: FindPostings) {
  const runs = new Map<number, { places: number[]; inHeading: boolean; said: number }>();
  stems.forEach((stem, offset) => {
    if (stem === '') return;
    const isFirst = stems.findIndex((each) => each !== '') === offset;
    const next = new Map<number, { places: number[]; inHeading: boolean; said: number }>();
    for (const { record, positions, inHeading, said } of findPostings(stem)) {
      const starts = positions.map((place) => place - offset);
      const known = runs.get(record);
      if (isFirst) next.set(record, { places: starts, inHeading, said });
      else if (known) {
        const kept = known.places.filter((place) => starts.includes(place));
        next.set(record, {
          places: kept,
          inHeading: known.inHeading && inHeading,
          said: Math.min(known.said, said),
        });
      }
    }
    runs.clear();
    for (const [record, run] of next) if (run.places.length > 0 || run.inHeading || run.said) runs.set(record, run);
  });
  return runs;
}
