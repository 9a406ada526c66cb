import { expect, it } from 'vitest';
import { isKeptAmong } from '../../../src/registers/kept-registers.ts';
import { isListed } from '../../../src/registers/listed-pages.ts';
import { toPage } from '../../../src/report/address.ts';

/** Of an edition with an index alone. */
const isListedThere = (page: string) => isListed(page, (each) => isKeptAmong(each, (file) => file === 'topics.yaml'));

it.each([
  ['', true],
  ['panel-1', true],
  ['topics', true],
  ['topics/timeline', true],
  ['timeline', false],
  ['references/panel-1', false],
  ['404', false],
])('search engines may list the page "%s": %s', (page, expected) => {
  expect(isListedThere(page)).toBe(expected);
});

it.each([
  ['/', '/', ''],
  ['/', '/panel-1/', 'panel-1'],
  ['/sub', '/sub/topics/timeline/', 'topics/timeline'],
  ['/sub/', '/sub/', ''],
])('under %s, %s is the page "%s"', (base, pathname, page) => {
  expect(toPage(base, pathname)).toBe(page);
});
