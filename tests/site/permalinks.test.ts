import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { scanPage } from '../../src/build/scan-page.ts';
import { readPermalinks } from '../../src/permalinks/read-permalinks.ts';

const permalinks = await readPermalinks('content');

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
