import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scanPage } from '../../src/build/scan-page.ts';
import { readReport } from '../../src/report/read-report.ts';
import { attributesOf, builtPages } from './built-site.ts';

const kilobyte = 1000;
const { sections } = await readReport('content');
const addresses = new Set(sections.map(({ slug }) => `/${slug}/`));
const pages = builtPages().filter(({ address }) => addresses.has(address));

const read = (address: string) => readFileSync(path.join('dist', address));
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;
/** Fonts and images are compressed already; a server sends them as they are. */
const onTheWire = (address: string) =>
  /\.(woff2|png|webp|avif)$/.test(address) ? read(address).length : brotli(read(address));

// Bytes, never seconds: these do not depend on the machine that runs the tests.
describe.each(pages.map((page) => [page.address, page] as const))('a cold visit to %s', (address, page) => {
  const html = brotli(read(path.join(address, 'index.html')));
  // What a browser asks for by itself: fonts that are announced, scripts and styles. The icon is no part of reading.
  const files = [
    ...attributesOf(page, 'link[rel=preload], link[rel=modulepreload], link[rel=stylesheet]', 'href'),
    ...attributesOf(page, 'script[src]', 'src'),
    ...attributesOf(page, 'main img[src]:not([loading=lazy])', 'src'),
  ];

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
