import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { toStems } from '../../src/search/analysis.ts';
import { openBuiltSearch } from '../relevance/ask.ts';

const mostResults = 8;

/**
 * Bytes of the search bundle's files on the wire, from the intent to the first results in the dialog: what every query
 * needs, and what the words of a paragraph in the middle of the report need, asked one at a time. The median of these.
 */
export async function measureSearchBytes(site: string): Promise<number> {
  const home = readFileSync(path.join(site, 'index.html'), 'utf8');
  const directory = path.join(site, /data-search-bundle="\/([^"]+)"/.exec(home)?.[1] ?? '');
  const first = /data-search-first="([^"]*)"/.exec(home)?.[1]?.split(' ') ?? [];
  const onTheWire = (name: string) => {
    const bytes = readFileSync(path.join(directory, name));
    return name.endsWith('.pf_index') ? bytes.length : brotliCompressSync(bytes).length;
  };
  const middle = await openBuiltSearch(site);
  const { about } = await middle.bundle.manifest();
  const text = await middle.bundle.text(Math.floor(about / 2));
  const queries = [...new Set(toStems(text))]
    .slice(0, 15)
    .map((stem) => text.split(/\P{L}+/u).find((word) => word.toLowerCase().startsWith(stem)) ?? stem);
  const sizes: number[] = [];
  for (const query of queries) {
    const files = new Set(['manifest.json', ...first]);
    const searcher = await openBuiltSearch(site, (name) => files.add(name));
    const { matches } = await searcher.search(query);
    const { bundle } = searcher;
    const shown = matches.slice(0, mostResults);
    await Promise.all(shown.flatMap(({ record }): Promise<unknown>[] => [bundle.head(record), bundle.text(record)]));
    const sized = [...files].filter((name) => existsSync(path.join(directory, name))).map(onTheWire);
    sizes.push(sized.reduce((sum, size) => sum + size, 0));
  }
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? Number.NaN;
}
