import { describe, expect, it } from 'vitest';
import { namePart, sayOfPart } from '../../../src/search/narrowed-to.ts';
import type { Outcome } from '../../../src/search/search-run.ts';

const filters = {
  sections: [{ slug: 'panel-2', name: 'Panel 2: Ferries in fog', first: 0, end: 9 }],
  topics: [{ slug: 'oil', name: 'Oil', records: [1] }],
};
const found = (matches: number) => ({ answer: { matches: Array(matches) }, filters }) as unknown as Outcome;

describe('the part that an outcome was narrowed to', () => {
  it.each([
    ['panel-2', '', 'in Panel 2'],
    ['', 'oil', 'under the topic Oil'],
    ['panel-2', 'oil', 'in Panel 2 under the topic Oil'],
    ['panel-9', '', 'in an unknown section'],
    ['', 'constructor', 'under an unknown topic'],
    ['', '', ''],
  ])('of section “%s” and topic “%s” is named “%s”', (panel, topic, named) => {
    expect(namePart(found(3), { panel, topic, sort: 'relevance' })).toBe(named);
  });

  it('has no name where the whole has no match either', () => {
    expect(namePart(found(0), { panel: 'panel-2', topic: '', sort: 'relevance' })).toBe('');
  });

  it.each([
    ['results', '1 result for “lamp”.', 'In Panel 2: 1 result for “lamp”.'],
    ['none', 'Nothing found for “lamp”.', 'In Panel 2: nothing found for “lamp”.'],
    ['incomplete', 'Incomplete: 1 result for “lamp: oil”', 'Incomplete, in Panel 2: 1 result for “lamp: oil”'],
    ['failed', 'Search failed: a file did not arrive.', 'Search failed: a file did not arrive.'],
    ['offline', 'You are offline.', 'You are offline.'],
  ] as const)('is said where the outcome is “%s”', (state, said, ofPart) => {
    expect(sayOfPart(said, state, 'in Panel 2')).toBe(ofPart);
    expect(sayOfPart(said, state, '')).toBe(said);
  });
});
