import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { reservedPages } from '../../../src/checks/reserved-pages.ts';
import { hashedDirectories } from '../../../src/hosting/policy.ts';

const pages = 'src/pages';

it('keeps sections from the address of every page that the site has', () => {
  const own = readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isFile() || existsSync(path.join(pages, entry.name, 'index.astro')))
    .map(({ name }) => name.replace(/\..*/, ''))
    .filter((name) => !name.startsWith('['));
  expect(own.filter((name) => !reservedPages.has(name))).toEqual([]);
});

it('keeps sections out of the directories whose files browsers keep for ever', () => {
  expect(hashedDirectories.filter((name) => !reservedPages.has(name))).toEqual([]);
});
