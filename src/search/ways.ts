import type { AliasGroup } from './alias.ts';
import { isAmong } from './alias-table.ts';
import { stopWords, toStems } from './analysis.ts';
import * as weights from './weights.ts';

/** One way in which a thing asked for may stand in a text: a run of stems, and how much it counts (`weights.ts`). */
export interface Way {
  stems: string[];
  weight: number;
}

/** Tells which stems occur in the index. */
export type IsKnown = (stem: string) => boolean;

/** Ways in which a typed name may stand in the text: as typed, by its equals, and by looser names. */
export function toWays(typed: readonly string[], groups: readonly AliasGroup[], isKnown: IsKnown): Way[] {
  const ways = new Map<string, Way>();
  const add = (name: readonly string[], weight: number) => {
    const stems = withoutStopWords(name);
    const key = stems.join(' ');
    const areKnown = key && stems.every((stem) => !stem || isKnown(stem));
    if (areKnown && (ways.get(key)?.weight ?? 0) < weight) ways.set(key, { stems, weight });
  };
  add(typed, weights.typed);
  const isInText = ways.size > 0 && typed.length === 1;
  for (const group of groups) {
    const isNear = isAmong(group.near, typed);
    for (const name of group.same) add(toStems(name), isNear ? weights.akin : weights.equal);
    group.near.forEach((name, rank) => {
      const ofReaders = Math.max(weights.readersLeast, weights.equal - rank * weights.readersStep);
      add(toStems(name), group.name ? weights.loose : ofReaders * (isInText ? weights.besideTyped : 1));
    });
  }
  return [...ways.values()];
}

/** Stop words have no entry in the index: an empty stem stands for any word in their place, and none at the ends. */
export const withoutStopWords = (stems: readonly string[]): string[] =>
  stems
    .map((each) => (stopWords.has(each) ? '' : each))
    .join(' ')
    .trim()
    .split(' ');
