import { describe, expect, it } from 'vitest';
import { scanPage } from '../../../src/build/scan-page.ts';
import { findBarePages, findDeadLinks, findLostIds, findPageFaults } from '../../../src/build/verify-site.ts';

const site = (pages: Record<string, string>) =>
  new Map(Object.entries(pages).map(([file, html]) => [file, scanPage(html)]));
const links = (pages: Record<string, string>, base = '/', files: string[] = []) =>
  findDeadLinks(site(pages), new Set([...Object.keys(pages), ...files]), base);

describe('before a site is published', () => {
  it.each([
    ['a page', '/nowhere/'],
    ['a page without its slash', '/panel-1'],
    ['a fragment', '/panel-1/#p1-9'],
    ['a fragment of its own', '#nothing'],
    ['a file', '/assets/gone.js'],
    ['an address that is none', 'http://['],
    ['a page above the site', '../../elsewhere/'],
  ])('a link to %s that is not there is found', (_, address) => {
    const pages = { 'index.html': `<a href="${address}">x</a>`, 'panel-1/index.html': '<p id="p1-1">x</p>' };
    expect(links(pages)).toHaveLength(1);
  });

  it.each([
    '/panel-1/#p1-1',
    'panel-1/',
    '/panel-1/#p1-1:~:text=x',
    '/',
    '#',
    '',
    'https://elsewhere.example/',
    'mailto:a@b.example',
  ])('the link “%s” passes', (address) => {
    const pages = { 'index.html': `<a href="${address}">x</a>`, 'panel-1/index.html': '<p id="p1-1">x</p>' };
    expect(links(pages)).toEqual([]);
  });

  it.each(['/100%/', '/panel-1/#100%', '/%E0%A4%A/'])(
    'a link with a stray percent sign is found, with its page: %s',
    (address) => {
      const pages = { 'lamps/index.html': `<a href="${address}">x</a>`, 'panel-1/index.html': '<p id="100">x</p>' };
      expect(links(pages)).toEqual([
        `lamps/index.html: <a> leads to ${address}, in which a % begins no character; write %25 for the sign itself`,
      ]);
    },
  );

  it('a link that forgets the sub-path is found', () => {
    expect(links({ 'index.html': '<a href="/panel-1/">x</a>', 'panel-1/index.html': '' }, '/reports/')).toHaveLength(1);
  });

  it('a page into which no policy could be put is found', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
    expect(
      findBarePages(
        site({
          'a.html': `<head><meta charset="utf-8">${policy}</head>`,
          'b.html': '<head><meta http-equiv="refresh" content="0"></head>',
          'c.html': '<head><meta http-equiv="Content-Security-Policy" content=""></head>',
        }),
      ),
    ).toEqual([
      'b.html: it has no content security policy; begin its head with <meta charset="utf-8">, after which the build puts one',
      'c.html: it has no content security policy; begin its head with <meta charset="utf-8">, after which the build puts one',
    ]);
  });

  it('an id that stands twice is found, once', () => {
    expect(findPageFaults(site({ 'a.html': '<p id="x"><p id="x"><p id="x">' }))).toHaveLength(1);
  });

  it('a paragraph that did not reach its page, or the whole report, is found', () => {
    const paragraph = { id: 'p1-2', locator: '1.2', text: 'x', line: 1, words: 1 };
    const section = { slug: 'panel-1', headings: [], paragraphs: [paragraph] };
    const pages = site({ 'panel-1/index.html': '<p id="p1-2">', 'report/index.html': '<p id="p1-1">' });
    expect(findLostIds(pages, [section])).toEqual(['report/index.html: the id “p1-2” of the content is not on it']);
  });
});
