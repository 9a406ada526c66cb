import { existsSync } from 'node:fs';
import { inventHostileQueries } from '../../tests/hostile-queries.ts';
import { askAll, isInUnseenHalf, openBuiltSearch, readQueries } from './ask.ts';
import { measure, printTable, type Ranked } from './measure.ts';

/** Runs the graded queries through the client's own modules against the built index, and through plain Pagefind. */
const site = 'dist';
if (!existsSync(`${site}/search-index`)) throw new Error('Build first: npm run build');
const verbose = process.argv.includes('--verbose');
const queries = await readQueries('bench/relevance/queries.yaml', (_text, index) => index % 3 === 2);
const searcher = await openBuiltSearch(site);
const ours = await askAll(searcher, queries);
printHalves('This search, queries of development', ours);
const second = await askAll(
  searcher,
  await readQueries('bench/relevance/held-out-2.yaml', isInUnseenHalf('2026-11-28')),
);
printHalves('This search, second set', second);
const third = await askAll(
  searcher,
  await readQueries('bench/relevance/held-out-3.yaml', isInUnseenHalf('2026-11-28, third')),
);
printHalves('This search, third set', third);
printTable(
  'This search, the older held-out queries',
  await askAll(searcher, await readQueries('bench/relevance/held-out.yaml')),
);
await printSlowest(inventHostileQueries(10_000));
if (verbose)
  for (const one of [...ours, ...second, ...third].filter(({ query }) => !query.isHeldOut)) printFailure(one);
if (!process.argv.includes('--quick')) {
  const { rankWithPlainPagefind } = await import('./plain-pagefind.ts');
  printTable('Plain Pagefind, one record a paragraph', await rankWithPlainPagefind(queries, searcher.bundle));
}

function printHalves(title: string, ranked: readonly Ranked[]): void {
  printTable(
    `${title}: looked at`,
    ranked.filter(({ query }) => !query.isHeldOut),
  );
  printTable(
    `${title}: held out`,
    ranked.filter(({ query }) => query.isHeldOut),
  );
  printTable(`${title}: all`, ranked);
}

async function printSlowest(queries: readonly string[]): Promise<void> {
  let slowest = 0;
  for (const query of queries) {
    const begun = performance.now();
    await searcher.search(query);
    slowest = Math.max(slowest, performance.now() - begun);
  }
  console.log(`\nThe slowest of ${queries.length} hostile queries was answered in ${Math.ceil(slowest)} ms`);
}

function printFailure({ query, ids }: Ranked): void {
  const { ndcg } = measure([{ query, ids }]);
  if (query.class === 'nothing' ? ids.length === 0 : ndcg >= 0.85) return;
  const wanted = JSON.stringify(query.grades);
  console.log(query.class, '|', query.text, '|', ndcg.toFixed(2), '|', ids.join(' '), '| want', wanted);
}
