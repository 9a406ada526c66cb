import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { Bundle } from '../../src/search/bundle.ts';
import { resolve } from '../../src/search/resolve.ts';
import { Searcher } from '../../src/search/searcher.ts';
import { measure, printTable, type Query, type Ranked } from './measure.ts';

/** Runs the graded queries through the client's own modules against the built index, and through plain Pagefind. */
const site = 'dist';
if (!existsSync(path.join(site, 'search-index'))) throw new Error('Build first: npm run build');
const verbose = process.argv.includes('--verbose');
const classes = parse(await readFile('bench/relevance/queries.yaml', 'utf8')) as Record<
  string,
  Record<string, Query['grades']>
>;
const queries: Query[] = Object.entries(classes).flatMap(([name, entries]) =>
  Object.entries(entries).map(([text, grades], index) => ({ text, class: name, grades, isHeldOut: index % 3 === 2 })),
);

export async function openBundle(directory: string): Promise<Bundle> {
  return new Bundle(
    async (name) => readFile(path.join(directory, name)),
    async (bytes) => gunzipSync(bytes),
  );
}

const home = await readFile(path.join(site, 'index.html'), 'utf8');
const hash =
  /search-index\/([0-9a-f]{32})\//.exec(home)?.[1] ?? (await readdir(path.join(site, 'search-index')))[0] ?? '';
const searcher = new Searcher(await openBundle(path.join(site, 'search-index', hash)), async () => resolve);
const ours: Ranked[] = [];
for (const query of queries) {
  const { matches } = await searcher.search(query.text);
  const records = await Promise.all(matches.slice(0, 10).map(({ record }) => searcher.bundle.record(record)));
  ours.push({ query, ids: records.map(([address]) => address.replace(/^.*#/, '')) });
}
printTable(
  'This search, queries for development',
  ours.filter(({ query }) => !query.isHeldOut),
);
printTable(
  'This search, queries held out',
  ours.filter(({ query }) => query.isHeldOut),
);
printTable('This search, all', ours);
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
