import { existsSync } from 'node:fs';
import { askAll, openBuiltSearch, readQueries } from './ask.ts';
import { measure, printTable } from './measure.ts';

/** Runs the graded queries through the client's own modules against the built index, and through plain Pagefind. */
const site = 'dist';
if (!existsSync(`${site}/search-index`)) throw new Error('Build first: npm run build');
const verbose = process.argv.includes('--verbose');
const queries = await readQueries('bench/relevance/queries.yaml');
const searcher = await openBuiltSearch(site);
const ours = await askAll(searcher, queries);
printTable(
  'This search, queries for development',
  ours.filter(({ query }) => !query.isHeldOut),
);
printTable(
  'This search, queries held out',
  ours.filter(({ query }) => query.isHeldOut),
);
printTable('This search, all', ours);
printTable(
  'This search, queries that nobody has tuned for',
  await askAll(searcher, await readQueries('bench/relevance/held-out.yaml')),
);
if (verbose)
  for (const { query, ids } of ours) {
    const score = measure([{ query, ids }]);
    const bad = query.class === 'nothing' ? ids.length > 0 : score.ndcg < 0.85;
    if (bad && !query.isHeldOut)
      console.log(
        query.class,
        '|',
        query.text,
        '|',
        score.ndcg.toFixed(2),
        '|',
        ids.join(' '),
        '| want',
        JSON.stringify(query.grades),
      );
  }
if (!process.argv.includes('--quick')) {
  const { rankWithPlainPagefind } = await import('./plain-pagefind.ts');
  printTable('Plain Pagefind, one record a paragraph', await rankWithPlainPagefind(queries, searcher.bundle));
}
