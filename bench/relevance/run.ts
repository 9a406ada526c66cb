import { existsSync } from 'node:fs';
import { readCommandLine } from '../../src/commands/command-line.ts';
import { indexDirectory } from '../../src/search/index-directory.ts';
import { inventHostileQueries } from '../hostile-queries.ts';
import { askAll, isInUnseenHalf, openBuiltSearch, readQueries } from './ask.ts';
import { measure, printTable, type Ranked } from './measure.ts';

/** Sets of graded queries in the order in which they were written. Without `isHeldOut` the whole set is only ever counted. */
const sets: { title: string; file: string; isHeldOut?: (text: string, index: number) => boolean }[] = [
  { title: 'queries of development', file: 'queries.yaml', isHeldOut: (_text, index) => index % 3 === 2 },
  { title: 'the older held-out queries', file: 'held-out.yaml' },
  { title: 'second set', file: 'held-out-2.yaml', isHeldOut: isInUnseenHalf('2026-11-28') },
  { title: 'third set', file: 'held-out-3.yaml', isHeldOut: isInUnseenHalf('2026-11-28, third') },
  { title: 'fourth set', file: 'held-out-4.yaml', isHeldOut: () => false },
  { title: 'fifth set', file: 'held-out-5.yaml', isHeldOut: isInUnseenHalf('2026-11-29, fifth') },
  { title: 'sixth set', file: 'held-out-6.yaml', isHeldOut: () => false },
  { title: 'seventh set', file: 'held-out-7.yaml', isHeldOut: () => false },
  { title: 'eighth set', file: 'held-out-8.yaml', isHeldOut: () => false },
  { title: 'ninth set', file: 'held-out-9.yaml', isHeldOut: () => false },
  { title: 'tenth set', file: 'held-out-10.yaml', isHeldOut: () => false },
  { title: 'eleventh set', file: 'held-out-11.yaml' },
  { title: 'twelfth set, looked at in part', file: 'held-out-12.yaml' },
  { title: 'thirteenth set', file: 'held-out-13.yaml' },
  { title: 'fourteenth set, hard classes', file: 'held-out-14.yaml' },
  { title: 'fifteenth set', file: 'held-out-15.yaml' },
  { title: 'sixteenth set', file: 'held-out-16.yaml', isHeldOut: isInUnseenHalf('2026-11-29, sixteenth') },
  { title: 'seventeenth set', file: 'held-out-17.yaml', isHeldOut: isInUnseenHalf('2026-11-30, seventeenth') },
  { title: 'eighteenth set', file: 'held-out-18.yaml' },
  { title: 'nineteenth set', file: 'held-out-19.yaml', isHeldOut: isInUnseenHalf('2026-11-30, nineteenth') },
  { title: 'twentieth set', file: 'held-out-20.yaml' },
  { title: 'twenty-first set', file: 'held-out-21.yaml' },
  { title: 'twenty-second set', file: 'held-out-22.yaml' },
  { title: 'twenty-third set', file: 'held-out-23.yaml' },
];

const { isQuick, isVerbose } = readCommandLine({
  usage: `npm run bench:relevance     asks the graded queries of the built site, and those of development of plain Pagefind beside it
  --quick                   of this search alone
  --verbose                 prints where queries that may be looked at found the wrong things`,
  options: { quick: { type: 'boolean' }, verbose: { type: 'boolean' } },
  read: ({ values: { quick = false, verbose = false } }) => ({ isQuick: quick, isVerbose: verbose }),
});

// Every set is asked through the client's own modules of the built index; hostile queries are only timed.
const site = 'dist';
if (!existsSync(`${site}/${indexDirectory}`)) throw new Error('Build first: npm run build');
const searcher = await openBuiltSearch(site);
const asked: Ranked[] = [];
for (const { title, file, isHeldOut } of sets) {
  const ranked = await askAll(searcher, await readQueries(`bench/relevance/${file}`, isHeldOut));
  printSet(`This search, ${title}`, ranked);
  asked.push(...ranked);
}
await printSlowest(inventHostileQueries(10_000));
if (isVerbose) for (const one of asked.filter(({ query }) => !query.isHeldOut)) printFailure(one);
if (!isQuick) {
  const { rankWithPlainPagefind } = await import('./plain-pagefind.ts');
  const queries = await readQueries('bench/relevance/queries.yaml');
  printTable('Plain Pagefind, one record a paragraph', await rankWithPlainPagefind(queries, searcher.bundle));
}

/** Prints the figures of a set, and of its halves where one was looked at and the other was not. */
function printSet(title: string, ranked: readonly Ranked[]): void {
  const heldOut = ranked.filter(({ query }) => query.isHeldOut);
  const lookedAt = ranked.filter(({ query }) => !query.isHeldOut);
  if (heldOut.length > 0 && lookedAt.length > 0) {
    printTable(`${title}: looked at`, lookedAt);
    printTable(`${title}: held out`, heldOut);
  }
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
