import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { toText } from 'hast-util-to-text';
import { expect, it } from 'vitest';
import { scanPage } from '../../src/build/scan-page.ts';
import { indexPermalinks } from '../../src/permalinks/permalink-list.ts';
import { readPermalinks } from '../../src/permalinks/read-permalinks.ts';
import { toDayInWords } from '../../src/report/day-in-words.ts';
import { readReport } from '../../src/report/read-report.ts';
import { attributesOf, builtPages, elementsOf } from './built-site.ts';

const permalinks = await readPermalinks('content');
const findPermalink = indexPermalinks(permalinks);

async function findIds(page: string): Promise<string[] | undefined> {
  const file = `dist${page}index.html`;
  return existsSync(file) ? scanPage(await readFile(file, 'utf8')).ids : undefined;
}

it('every address ever published is answered: a page at the path, an element with the id on it', async () => {
  const pages = [...new Set(permalinks.map(({ address }) => address.split('#')[0] ?? ''))];
  const moved = new Set(permalinks.filter(({ kind, gone }) => kind === 'page' && gone).map(({ address }) => address));
  for (const page of pages) {
    const ids = await findIds(page);
    expect(ids, `${page} is built`).toBeDefined();
    if (moved.has(page)) continue;
    const published = permalinks.flatMap(({ address }) =>
      address.startsWith(`${page}#`) ? [address.split('#')[1]] : [],
    );
    expect(
      published.filter((id) => !ids?.includes(id ?? '')),
      `ids missing on ${page}`,
    ).toEqual([]);
  }
});

it('every paragraph and heading of the text is on the whole report too', async () => {
  const ids = await findIds('/report/');
  const published = permalinks.filter(
    ({ kind, address }) => (kind === 'paragraph' || kind === 'heading') && !address.startsWith('/about/'),
  );
  expect(published.flatMap(({ address }) => address.split('#')[1] ?? []).filter((id) => !ids?.includes(id))).toEqual(
    [],
  );
});

it('every page of the site is in the list of what was published', () => {
  const listed = new Set(permalinks.map(({ address }) => address));
  const built = builtPages().map(({ address }) => address);
  expect(built.filter((address) => address.endsWith('/') && !listed.has(address))).toEqual([]);
});

it('every paragraph carries the day on which its text last changed, by the list', () => {
  const pages = builtPages().filter((page) => elementsOf(page, 'p[data-locator]').length > 0);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const ids = attributesOf(page, '[data-locator]', 'id');
    expect(attributesOf(page, '[data-locator]', 'dataChanged')).toEqual(ids.map((id) => findPermalink(id)?.changed));
  }
});

it('the page of what refers to a paragraph says it to readers', () => {
  const pages = builtPages().filter(({ address }) => address.startsWith('/references/'));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages)
    for (const block of elementsOf(page, '.references')) {
      const day = findPermalink(String(block.properties['id']).replace(/^to-/, ''))?.changed;
      expect(toText(block)).toContain(`Last changed ${toDayInWords(day ?? '')}`);
    }
});

it('the page of corrections says how many of the report’s own paragraphs have changed since it was published, where any has', async () => {
  const { identity, sections } = await readReport('content');
  const standing = sections.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => `/${slug}/#${id}`));
  const revised = permalinks.filter(
    ({ address, changed }) => standing.includes(address) && changed > identity.edition.published,
  );
  const page = builtPages().find(({ address }) => address === '/corrections/');
  const said = page ? elementsOf(page, '.revised').map((element) => toText(element)) : [];
  const share = revised.length === standing.length ? 'all' : `${revised.length} of`;
  const words = `${share} the report’s ${standing.length} numbered paragraphs`;
  expect(said).toEqual(revised.length > 0 ? [expect.stringContaining(words)] : []);
});
