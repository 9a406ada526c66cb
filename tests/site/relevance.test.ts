import { readdirSync } from 'node:fs';
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

  it('are never led on to a word that finds nothing', async () => {
    const searcher = await openBuiltSearch('dist');
    const isDeadEnd = async (words: string) => (await searcher.search(words)).matches.length === 0;
    const typed = [
      'flod',
      'floods',
      'wars',
      'tidl',
      'helmts',
      'shok',
      'slavry',
      'authorty',
      'reqest',
      'indgenous',
      'jpan',
    ];
    const led = await Promise.all(
      typed.map(async (word) => (await searcher.search(word)).remarks.flatMap(({ said }) => said)),
    );
    const suggested = led.flat().flatMap((piece) => (typeof piece === 'string' ? [] : piece.instead));
    expect(suggested.length).toBeGreaterThan(0);
    for (const word of suggested) expect(await isDeadEnd(word), word).toBe(false);
  });

  it('find nothing where the report is silent', () => {
    expect(measure(ranked).false).toBeLessThanOrEqual(0.05);
  });
});

// One set alone says little: of all together, most of them written by people who never saw this search, a change for the worse shows.
describe('the graded queries of every set, just below what was reached', () => {
  let all: ReturnType<typeof measure>;

  beforeAll(async () => {
    const files = readdirSync('bench/relevance').filter((name) => name.endsWith('.yaml'));
    const queries = await Promise.all(files.map((name) => readQueries(`bench/relevance/${name}`)));
    all = measure(await askAll(await openBuiltSearch('dist'), queries.flat()));
  }, 120_000);

  it('are answered by the right paragraphs first', () => {
    expect(all.queries).toBeGreaterThan(5_000);
    expect(all.ndcg).toBeGreaterThanOrEqual(0.952);
  });

  it('find something where there is an answer, and nothing where there is none', () => {
    expect(all.empty).toBeLessThanOrEqual(0.0105);
    expect(all.false).toBeLessThanOrEqual(0.0425);
  });
});
