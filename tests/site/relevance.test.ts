import { beforeAll, describe, expect, it } from 'vitest';
import { askAll, openBuiltSearch, readQueries } from '../../bench/relevance/ask.ts';
import { measure, type Ranked } from '../../bench/relevance/measure.ts';

let ranked: Ranked[];

beforeAll(async () => {
  ranked = await askAll(await openBuiltSearch('dist'), await readQueries('bench/relevance/queries.yaml'));
});

// The figures that the site promises; npm run bench:relevance shows where it stands and plain Pagefind beside it.
describe('the graded queries, asked of the built site', () => {
  it('are answered by the right paragraphs first', () => {
    expect(measure(ranked).ndcg).toBeGreaterThanOrEqual(0.93);
  });

  it.each([
    ['abbreviations', 0.9],
    ['misspellings', 0.9],
    ['figures', 0.9],
    ['names', 0.9],
    ['topics', 0.9],
    ['prefixes', 0.9],
    ['questions', 0.88],
    ['readers', 0.75],
  ])('of the class %s reach an nDCG@10 of %d', (name, least) => {
    const own = ranked.filter(({ query }) => query.class === name);
    expect(own.length).toBeGreaterThan(10);
    expect(measure(own).ndcg).toBeGreaterThanOrEqual(least);
  });

  it('find something where there is an answer', () => {
    expect(measure(ranked).empty).toBeLessThanOrEqual(0.02);
  });

  it('find nothing where the report is silent', () => {
    expect(measure(ranked).false).toBeLessThanOrEqual(0.05);
  });
});
