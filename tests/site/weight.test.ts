import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBuiltSearch, readQueries } from '../../bench/relevance/ask.ts';
import { scanPage } from '../../src/build/scan-page.ts';
import { registers } from '../../src/registers/registers.ts';
import { readReport } from '../../src/report/read-report.ts';
import { attributesOf, type BuiltPage, builtPages, elementsOf } from './built-site.ts';

const kilobyte = 1000;
const { sections } = await readReport('content');
const addresses = new Set([...sections.map(({ slug }) => slug), ...Object.keys(registers)].map((page) => `/${page}/`));
const searchPage = builtPages().find(({ address }) => address === '/search/') as BuiltPage;
const pages = builtPages().filter(({ address }) => addresses.has(address));

const read = (address: string) => readFileSync(path.join('dist', address));
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;
const weights = new Map<string, number>();
/** Bytes of a file as a server sends it, compressed once. Fonts, images and Pagefind's index are compressed already and go as they are. */
function onTheWire(address: string): number {
  const weight =
    weights.get(address) ??
    (/\.(woff2|png|webp|avif|pf_index)$/.test(address) ? read(address).length : brotli(read(address)));
  weights.set(address, weight);
  return weight;
}

/** A script with the modules that it imports, and theirs: they load with it. */
const withImports = (script: string): string[] => [
  script,
  ...[
    ...read(script)
      .toString()
      .matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g),
  ].flatMap(([, module = '']) => withImports(path.posix.join(path.posix.dirname(script), module))),
];

/** What a browser asks for by itself: fonts that are announced, scripts and styles. The icon is no part of reading. */
const filesOf = (page: BuiltPage) => [
  ...attributesOf(page, 'link[rel=preload], link[rel=modulepreload], link[rel=stylesheet]', 'href'),
  ...attributesOf(page, 'script[src]', 'src').flatMap(withImports),
  ...attributesOf(page, 'main img[src]:not([loading=lazy])', 'src'),
];

// Bytes, never seconds: these do not depend on the machine that runs the tests.
describe.each(pages.map((page) => [page.address, page] as const))('a cold visit to %s', (address, page) => {
  const html = brotli(read(path.join(address, 'index.html')));
  const files = filesOf(page);

  it('needs at most 14 kB before the first paint', () => {
    const blocking = [
      ...attributesOf(page, 'link[rel=stylesheet]', 'href'),
      ...attributesOf(page, 'head script[src]:not([type=module]):not([defer])', 'src'),
    ];
    const before = blocking.reduce((sum, file) => sum + onTheWire(file), html);
    expect(before).toBeLessThanOrEqual(14 * kilobyte);
  });

  it('makes at most 4 requests', () => {
    expect(1 + new Set(files).size).toBeLessThanOrEqual(4);
  });

  it('brings at most 3 kB of script, all of it loaded after the text', () => {
    const scripts = attributesOf(page, 'script[src]', 'src');
    expect(scripts).toEqual(attributesOf(page, 'script[src][type=module]', 'src'));
    const total = [...new Set(scripts.flatMap(withImports))].reduce((sum, file) => sum + onTheWire(file), 0);
    expect(total).toBeLessThanOrEqual(3 * kilobyte);
  });

  it('weighs at most 45 kB, font included', () => {
    const total = [...new Set(files)].reduce((sum, file) => sum + onTheWire(file), html);
    expect(total).toBeLessThanOrEqual(45 * kilobyte);
  });

  it('spends at most 0.4 kB on its policy', () => {
    const source = read(path.join(address, 'index.html')).toString();
    const without = source.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    expect(scanPage(without).styles).toHaveLength(1);
    expect(html - brotli(Buffer.from(without))).toBeLessThanOrEqual(0.4 * kilobyte);
  });
});

describe('search, from the intent to the first result', async () => {
  const {
    content = '',
    dataSearchBundle: bundle,
    dataSearchFirst: first,
  } = elementsOf(searchPage, 'meta[name=search]')[0]?.properties ?? {};
  const ofPage = new Set(filesOf(searchPage));
  const scripts = new Map(
    [...String(content).matchAll(/([\w-]+) (\/\S+) sha256-/g)].map(([, name = '', file = '']) => [
      name,
      withImports(file).filter((each) => !ofPage.has(each)),
    ]),
  );
  const weightOf = (files: Iterable<string>) => [...new Set(files)].reduce((sum, file) => sum + onTheWire(file), 0);
  const scriptsOf = (...names: string[]) => names.flatMap((name) => scripts.get(name) ?? []);

  it('has a script of at most 10 kB, with all that it imports', () => {
    expect(scriptsOf('client')).not.toEqual([]);
    expect(weightOf(scriptsOf('client'))).toBeLessThanOrEqual(10 * kilobyte);
  });

  it('weighs at most 115 kB, typed letter by letter, every script and file included', {
    timeout: 120_000,
  }, async () => {
    const queries = (await readQueries('bench/relevance/queries.yaml')).filter((_, index) => index % 3 === 0);
    expect(queries.length).toBeGreaterThan(90);
    for (const { text } of queries) {
      const files = new Set([
        ...scriptsOf('client', 'uncommon', 'search-page'),
        ...String(first)
          .split(' ')
          .map((name) => `${bundle}${name}`),
      ]);
      const searcher = await openBuiltSearch('dist', (name) => files.add(`${bundle}${name}`));
      for (let length = 1; length <= text.length; length++) {
        const { matches } = await searcher.search(text.slice(0, length), true);
        if (!matches[0]) continue;
        const { record } = matches[0];
        await Promise.all([searcher.bundle.head(record), searcher.bundle.text(record)]);
      }
      expect(weightOf(files), text).toBeLessThanOrEqual(115 * kilobyte);
    }
  });
});
