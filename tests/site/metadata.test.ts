import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/permalinks/read-permalinks.ts';
import { readReport } from '../../src/report/read-report.ts';
import { embeddedItem } from './zotero-embedded-metadata.ts';

const { identity, sections } = await readReport('content');

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'index.html')
  .sort();

const parse = (file: string) => parseHTML(readFileSync(path.join('dist', file), 'utf8')).document;

const listed = files
  .map((file) => ({ file, document: parse(file) }))
  .filter(({ document }) => document.querySelector('main') && !document.querySelector('meta[name="robots"]'));

const canonicalOf = (document: Document): string =>
  document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';

const home = canonicalOf(parse('index.html'));

/** The file that a built site answers an absolute address of its own with. */
const fileAt = (address: string): string => {
  expect(address.startsWith(home)).toBe(true);
  const rest = address.slice(home.length).replace(/[?#].*$/, '');
  return path.join('dist', rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest);
};

describe.each(listed)('$file', ({ file, document }) => {
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');

  it('is a report to Zotero, with title, institution, inferred date, language and address', () => {
    expect(embeddedItem(document)).toMatchObject({
      itemType: 'report',
      title: `${identity.title}: ${identity.subtitle}`,
      institution: identity.publisher.name,
      date: `${identity.issued}?`,
      language: identity.language,
      url: canonicalOf(document),
      abstractNote: content('meta[name=description]'),
    });
  });

  it('names no institution where Zotero looks for persons', () => {
    expect(document.querySelectorAll('meta[name$=citation_author], meta[name=author], .byline, .vcard')).toHaveLength(
      0,
    );
  });

  it('tells Google Scholar title and year', () => {
    expect(content('meta[name=citation_title]')).toContain(identity.title);
    expect(content('meta[name=citation_publication_date]')).toMatch(/^\d{4}(\/\d\d){0,2}$/);
  });

  it('has one canonical address, which is its own and carries no query', () => {
    expect(document.querySelectorAll('link[rel=canonical]')).toHaveLength(1);
    expect(fileAt(canonicalOf(document))).toBe(path.join('dist', file));
  });

  it('describes itself to search engines as the report, a part of it or a page about it', () => {
    const scripts = document.querySelectorAll('script[type="application/ld+json"]');
    expect(scripts).toHaveLength(1);
    const page = JSON.parse(scripts[0]?.textContent ?? '');
    expect(page).toMatchObject({
      '@context': 'https://schema.org',
      '@id': canonicalOf(document) === `${home}report/` ? home : canonicalOf(document),
      inLanguage: identity.language,
    });
    if (page['@type'] === 'WebPage') return expect(page.isPartOf['@id']).toBe(home);
    const original = identity.edition.kind === 'restatement' ? page.isBasedOn : page;
    expect(original.publisher.name).toBe(identity.publisher.name);
    expect(original.funder.map(({ name }: { name: string }) => name)).toEqual(identity.funders.map(({ name }) => name));
  });

  it.skipIf(identity.edition.kind === 'original')('says of the report that it restates when that was written', () => {
    const page = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    if (page['@type'] === 'WebPage') return expect(page.isPartOf['@type']).toBe('Report');
    expect(page.isBasedOn['@type']).toBe('Report');
    expect(page.isBasedOn.datePublished).toBeUndefined();
    expect(page.isBasedOn.temporal).toContain('inferred');
  });

  it('is shared with an image of 1200 × 630 that exists', () => {
    const png = readFileSync(fileAt(content('meta[property="og:image"]') ?? ''));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(content('meta[property="og:url"]')).toBe(canonicalOf(document));
    expect(content('meta[property="og:title"]')?.length).toBeGreaterThan(3);
    expect(content('meta[name="twitter:card"]')).toBe('summary_large_image');
  });

  it('has a twin in Markdown with the same heading and every paragraph under its number', () => {
    const twin = readFileSync(
      fileAt(document.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? ''),
      'utf8',
    );
    const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
    expect(twin.split('\n').find((line) => line.startsWith('# '))).toBe(`# ${heading}`);
    for (const block of document.querySelectorAll('[data-locator]'))
      expect(twin).toContain(`[${block.getAttribute('data-locator')}](${canonicalOf(document)}#${block.id})`);
    expect(twin).not.toMatch(/<\/?(div|span|a|p)\b/);
  });
});

describe('the site', () => {
  it('has for every page an image of its own to be shared with', () => {
    const images = listed.map(({ document }) =>
      document.querySelector('meta[property="og:image"]')?.getAttribute('content'),
    );
    expect(new Set(images).size).toBe(listed.length);
  });

  it('lists its parts in reading order on the home page', () => {
    const { hasPart } = JSON.parse(
      parse('index.html').querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    );
    expect(hasPart.map((part: { '@id': string }) => part['@id'])).toEqual(
      sections.map(({ slug }) => `${home}${slug}/`),
    );
  });

  it('lists every page for search engines in the sitemap, and no other', () => {
    const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    expect(addresses.sort()).toEqual(listed.map(({ document }) => canonicalOf(document)).sort());
    expect(readFileSync('dist/robots.txt', 'utf8')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  });

  it('tells search engines when the text of the report last changed, in the sitemap as in the pages', () => {
    const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
    const dates = new Map(
      [...sitemap.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>(\d{4}-\d\d-\d\d))?/g)].map(([, at, date]) => [at, date]),
    );
    const dated = [home, `${home}report/`, ...sections.map(({ slug }) => `${home}${slug}/`), `${home}about/`];
    expect([...dates].flatMap(([at, date]) => (date ? [at] : [])).sort()).toEqual(dated.sort());
    for (const { document } of listed) {
      const { dateModified } = JSON.parse(
        document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
      );
      expect(dateModified).toBe(dates.get(canonicalOf(document)));
    }
  });

  it('tells language models in llms.txt what it is, with links that lead somewhere', () => {
    const text = readFileSync('dist/llms.txt', 'utf8');
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    const links = [...text.matchAll(/^- \[.+\]\((\S+)\): /gm)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(listed.length - 1);
    for (const link of links) expect(readFileSync(fileAt(link), 'utf8').length).toBeGreaterThan(100);
  });

  it('has a feed with an entry for each correction, and one that says that the text was revised where it was', async () => {
    const feed = new DOMParser().parseFromString(readFileSync('dist/feed.xml', 'utf8'), 'text/xml');
    expect(feed.querySelector('rss > channel > title')?.textContent).toContain('corrections');
    const titles = [...feed.querySelectorAll('item title')].map(({ textContent }) => textContent);
    const isRevised = /class="revised/.test(readFileSync('dist/corrections/index.html', 'utf8'));
    expect(titles.filter((title) => title === 'The text was revised')).toHaveLength(isRevised ? 1 : 0);
    expect(titles).toHaveLength((await readCorrections('content')).length + (isRevised ? 1 : 0));
  });

  it('offers every file of the page of citations', () => {
    const links = [...parse('cite/index.html').querySelectorAll('a[download]')];
    expect(links.length).toBe(4 * (sections.length + 1));
    for (const link of links)
      expect(readFileSync(fileAt(new URL(link.getAttribute('href') ?? '', home).href), 'utf8')).toContain(
        identity.publisher.name,
      );
  });
});
