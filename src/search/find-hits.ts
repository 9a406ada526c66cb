import type { Concept } from './interpret.ts';
import type { Posting } from './postings.ts';
import * as weights from './weights.ts';

/** Gives the places of a stem in all records. */
export type FindPostings = (stem: string) => readonly Posting[];

/** Where a run of stems stands in one record: places of its first words in the text, and whether heading and what is said of the record have it. */
type Run = Pick<Hit, 'places' | 'inHeading' | 'said'>;

/** How one record has a thing asked for. */
export interface Hit {
  /** Occurrences, each counted by the weight of its way. */
  weight: number;
  /** Places of the first words of the occurrences. */
  places: number[];
  inHeading: boolean;
  /** How much it counts that it is said of the record, not in it. */
  said: number;
  found: string[][];
}

/** Records that have a concept, by any of its ways. A way counts fully once and less for looser names. */
export function findHits({ ways }: Concept, findPostings: FindPostings): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const { stems, weight } of ways) {
    // In a heading, and in what is said of it, a record has the thing itself, not what it only comes near.
    const isClose = weight > weights.akin;
    for (const [record, run] of findRuns(stems, findPostings)) {
      const hit = hits.get(record) ?? { weight: 0, places: [], inHeading: false, said: 0, found: [] };
      const places = run.places.filter((place) => !hit.places.includes(place));
      hit.weight += weight * places.length;
      hit.places.push(...places);
      if (isClose) {
        hit.inHeading ||= run.inHeading;
        hit.said = Math.max(hit.said, run.said);
      }
      if (isInText(run)) hit.found.push(stems);
      hits.set(record, hit);
    }
  }
  return hits;
}

/** Records in whose own words, text or heading, a run of stems stands. */
export const findTexts = (stems: readonly string[], findPostings: FindPostings): number[] =>
  [...findRuns(stems, findPostings)].flatMap(([record, run]) => (isInText(run) ? record : []));

const isInText = ({ places, inHeading }: Run): boolean => places.length > 0 || inHeading;

/** Records in which stems stand one after the other. An empty stem stands for any one word. */
function findRuns(stems: readonly string[], findPostings: FindPostings): Map<number, Run> {
  let runs: Map<number, Run> | undefined;
  for (const [offset, stem] of stems.entries()) {
    if (!stem) continue;
    const next = new Map<number, Run>();
    for (const { record, positions, inHeading, said } of findPostings(stem)) {
      const places = positions.map((place) => place - offset);
      const before = runs ? runs.get(record) : { places, inHeading, said };
      if (!before) continue;
      const run = {
        places: before.places.filter((place) => places.includes(place)),
        inHeading: before.inHeading && inHeading,
        said: Math.min(before.said, said),
      };
      if (isInText(run) || run.said) next.set(record, run);
    }
    runs = next;
  }
  return runs ?? new Map();
}
