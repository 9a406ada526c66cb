import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { Bundle } from '../../src/search/bundle.ts';
import { Searcher } from '../../src/search/searcher.ts';
import { readUnknownWords } from '../../src/search/unknown-words.ts';
import type { Query, Ranked } from './measure.ts';

/** The graded queries of a file (class → query → grade of each paragraph); every third of a class is held out. */
export async function readQueries(file: string): Promise<Query[]> {
  const classes = parse(await readFile(file, 'utf8')) as Record<string, Record<string, Query['grades']>>;
  return Object.entries(classes).flatMap(([name, entries]) =>
    Object.entries(entries).map(([text, grades], index) => ({ text, class: name, grades, isHeldOut: index % 3 === 2 })),
  );
}

/** The client's own search over the bundle of a built site; `onRead` is told of each file that it reads. Throws where the site has none. */
export async function openBuiltSearch(site: string, onRead: (name: string) => void = () => {}): Promise<Searcher> {
  const home = await readFile(path.join(site, 'index.html'), 'utf8');
  const bundles = path.join(site, 'search-index');
  const hash = /search-index\/([0-9a-f]{32})\//.exec(home)?.[1] ?? (await readdir(bundles))[0] ?? '';
  const bundle = new Bundle(
    async (name) => {
      onRead(name);
      return readFile(path.join(bundles, hash, name));
    },
    async (bytes) => gunzipSync(bytes),
  );
  return new Searcher(bundle, async () => readUnknownWords);
}

/** The first ten results of each query, by their paragraph ids. */
export async function askAll(searcher: Searcher, queries: readonly Query[]): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const query of queries) {
    const { matches } = await searcher.search(query.text);
    const heads = await Promise.all(matches.slice(0, 10).map(({ record }) => searcher.bundle.head(record)));
    ranked.push({ query, ids: heads.map(([address]) => address.replace(/^.*#/, '')) });
  }
  return ranked;
}
