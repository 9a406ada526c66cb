import { describe, expect, it } from 'vitest';
import { toDigest } from '../../../src/recommendations/digest.ts';
import { describeForce } from '../../../src/recommendations/filters.ts';
import { readRecommendations } from '../../../src/recommendations/read-recommendations.ts';
import type { Recommendation } from '../../../src/recommendations/schema.ts';

const register = await readRecommendations('content');

const row = (id: string, to: Recommendation['to'], isKey = true): Recommendation => ({
  id,
  to,
  isKey,
  paragraph: 'p1-1',
  force: 'should',
  by: 'pilots',
  topics: ['light'],
  text: 'The two should put lights along the strait.',
  words: ['pilots', 'strait'],
});

describe('the digest of the home page', () => {
  it('holds the key rows alone, those to all three first, then by the first who is named', () => {
    const rows = [
      row('r1-1a', []),
      row('r1-1b', ['japan', 'rok']),
      row('r1-1c', ['united-states']),
      row('r1-1d', ['united-states'], false),
      row('r1-1e', ['united-states', 'japan', 'rok']),
      row('r1-1f', ['japan', 'rok']),
    ];
    const digest = toDigest({ ...register, rows });
    expect(digest.map(({ heading, rows }) => [heading, ...rows.map(({ id }) => id)])).toEqual([
      ['To all three', 'r1-1e'],
      ['To the United States', 'r1-1c'],
      ['To Japan and the ROK', 'r1-1b', 'r1-1f'],
      ['To no one in particular', 'r1-1a'],
    ]);
  });

  it('shows voices besides the report’s own', () => {
    const key = register.rows.filter(({ isKey }) => isKey);
    expect(new Set(key.map(({ by }) => by)).size).toBeGreaterThan(2);
    expect(key.every(({ force }) => force !== 'view')).toBe(true);
  });
});

describe('the force of a row', () => {
  it.each([
    ['needed', ['united-states', 'japan', 'rok'], ', to all three: this is needed or critical'],
    ['should', ['rok', 'united-states'], ', to the United States and the ROK: this should be done'],
    ['could', [], ', to no one in particular: this could or might be done'],
    ['view', [], ': an observation'],
  ] as const)('in words: %s', (force, to, words) => {
    expect(describeForce({ ...row('r1-1a', [...to]), force }, register)).toBe(words);
  });
});
