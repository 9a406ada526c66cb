import { learnNames } from './readers-names.ts';
import type { Lookup } from './reading.ts';
import * as weights from './weights.ts';

/**
 * Runs of stems by which what must not occur may stand in a text, under any of its names but the loosest; words that are no name stand for
 * themselves. Fails where a file does not arrive.
 */
export async function readExcluded(lookup: Lookup): Promise<string[][]> {
  const { query, toStems, toRun, understand } = lookup;
  await learnNames(query.excluded, lookup);
  const runs: string[][] = [];
  for (const text of query.excluded) {
    const stems = toStems(text);
    const [concept] = await understand(text);
    const ways = concept?.from === 0 && concept.to === stems.length ? concept.ways : [];
    const kept = ways.filter(({ weight }) => weight >= weights.akin);
    runs.push(toRun(stems), ...kept.map(({ stems }) => stems));
  }
  return runs.filter(([first]) => first);
}
