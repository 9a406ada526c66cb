import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { Bundle } from '../../src/search/bundle.ts';
import { indexDirectory } from '../../src/search/index-directory.ts';
import { Searcher } from '../../src/search/searcher.ts';
import * as uncommon from '../../src/search/uncommon.ts';
import type { Query, Ranked } from './measure.ts';

/** The graded queries of a file (class → query → grade of each paragraph); `isHeldOut` says which are only ever counted. */
export async function readQueries(
  file: string,
  isHeldOut: (text: string, index: number) => boolean = () => true,
): Promise<Query[]> {
  const classes = parse(await readFile(file, 'utf8')) as Record<string, Record<string, Query['grades']>>;
  return Object.entries(classes).flatMap(([name, entries]) =>
    Object.entries(entries).map(([text, grades], index) => ({
      text,
      class: name,
      grades,
      isHeldOut: isHeldOut(text, index),
    })),
  );
}

/** Whether a query falls into the half of a set that nobody looks at: by chance, and the same half each time, which `seed` decides. */
export const isInUnseenHalf =
  (seed: string) =>
  (text: string): boolean =>
    (createHash('sha256').update(`${seed}:${text}`).digest()[0] ?? 0) % 2 === 1;

/** The client's own search over the bundle of a built site; `onRead` is told of each file that it reads. Throws where the site has none. */
export async function openBuiltSearch(site: string, onRead: (name: string) => void = () => {}): Promise<Searcher> {
  const home = await readFile(path.join(site, 'index.html'), 'utf8');
  const bundles = path.join(site, indexDirectory);
  const hash = new RegExp(`${indexDirectory}/([0-9a-f]{32})/`).exec(home)?.[1] ?? (await readdir(bundles))[0] ?? '';
  const bundle = new Bundle(
    async (name) => {
      onRead(name);
      return readFile(path.join(bundles, hash, name));
    },
    async (bytes) => gunzipSync(bytes),
  );
  return new Searcher(bundle, async () => uncommon);
}

/** The first ten results of each query, by their paragraph ids. Beginnings of words are asked while they are typed, all others as submitted. */
export async function askAll(searcher: Searcher, queries: readonly Query[]): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const query of queries) {
    const { matches } = await searcher.search(query.text, query.class === 'prefixes');
    const heads = await Promise.all(matches.slice(0, 10).map(({ record }) => searcher.bundle.head(record)));
    ranked.push({ query, ids: heads.map(([address]) => address.replace(/^.*#/, '')) });
  }
  return ranked;
}
