import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

/** Opens an address of the site and gives back what it did: what a reader is told, and anything that ran or failed. */
async function visit(address: string) {
  const page = await site.browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('dialog', (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) trouble.push(`asked for ${request.url()}`);
  });
  await page.goto(site.address + address);
  const path = new URL(page.url()).pathname;
  if (path === '/search/') {
    await page.waitForFunction(
      () => !/^(|Searching…)$/.test(document.querySelector('search-page .search-status')?.textContent ?? ''),
    );
  } else await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    said: document.querySelector('search-page .search-status')?.textContent ?? '',
    made: document.querySelectorAll(
      ':is(.search-status, .search-outcome, .search-choices, .found-bar) :is(script, img, svg, iframe)',
    ).length,
    hasRun: 'hasRun' in globalThis,
  }));
  await page.close();
  return { ...seen, trouble, path };
}

const toQuery = (query: string): string => `search/?q=${encodeURIComponent(query.toWellFormed())}`;

const queries: readonly (readonly [what: string, address: string, said: RegExp])[] = [
  ['a script', toQuery('<script>hasRun=1</script>'), /“<script>hasRun=1<\/script>”/],
  ['an image with a handler', toQuery('<img src=x onerror="hasRun=1">'), /<img src=x onerror="hasRun=1">/],
  ['a drawing with a handler', toQuery('<svg onload=hasRun=1>'), /“<svg onload=hasRun=1>”/],
  ['the first of a repeated query', 'search/?q=THAAD&q=LNG', /results? for “THAAD”/],
  ['the signs of a regular expression', toQuery('(THAAD|.*)[a-z]+$^\\'), /“\(THAAD/],
  ['bad percent-encoding', 'search/?q=%E0%A4%A', /^There is no word to look for/],
  ['a NUL', toQuery('TH\0AAD THAAD'), /“TH AAD THAAD”/],
  ['an escape character', toQuery('\u001bTHAAD'), /results? for “THAAD”/],
  ['overrides of the reading order', toQuery('\u202eTHAAD\u202c'), /results? for “THAAD”/],
  ['zero-width characters', toQuery('TH\u200bAA\u2060D'), /results? for “THAAD”/],
  ['full-width letters', toQuery('ＴＨＡＡＤ'), /results? for “THAAD”/],
  ['half of a surrogate pair', 'search/?q=%ED%A0%80THAAD', /THAAD/],
  ['an emoji of several parts', toQuery('👩‍👩‍👧'), /^There is no word to look for/],
  ['Chinese', toQuery('韩国'), /^Nothing found for “韩国”/],
  ['Arabic', toQuery('كوريا'), /^Nothing found for “كوريا”/],
  ['Thai', toQuery('เกาหลี'), /^Nothing found for “เกาหลี”/],
  ['__proto__', toQuery('__proto__'), /^Nothing found for “__proto__”/],
  ['constructor', toQuery('constructor'), /“construct/],
  ['quotation marks that never close', toQuery('"THAAD "'), /THAAD/],
  ['one character', toQuery('a'), /“a”/],
  ['two hundred characters', toQuery('tide '.repeat(40).trim()), /^Nothing found/],
];

describe('the search page takes for text, and answers', () => {
  it.each(queries)('%s', async (_, address, said) => {
    expect(await visit(address)).toEqual({
      said: expect.stringMatching(said),
      made: 0,
      hasRun: false,
      trouble: [],
      path: '/search/',
    });
  });

  it.each([
    ['a megabyte, saying that it was cut', 'tide '.repeat(200_000), /cut at 200 characters/],
    ['five thousand combining marks', `THAAD e${'\u0301'.repeat(5_000)}`, /THAAD/],
  ])('typed: %s', async (_, query, said) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/`);
    await page.getByRole('searchbox').first().fill(query);
    await expect.poll(() => page.locator('search-page .search-status').textContent(), { timeout: 9000 }).toMatch(said);
    await page.close();
  });
});

describe('an address with a hostile part', () => {
  it.each([
    ['a name of the language as panel', 'search/?q=THAAD&panel=__proto__', /results? for “THAAD”|^Nothing found/],
    [
      'a name of the language as topic',
      'search/?q=THAAD&topic=constructor',
      /^Under an unknown topic: nothing found for “THAAD”/,
    ],
    ['markup as panel', 'search/?q=THAAD&panel=%3Cimg%20src=x%20onerror=hasRun=1%3E', /results? for “THAAD”/],
    ['an unknown order', 'search/?q=THAAD&sort=__proto__', /results? for “THAAD”/],
  ])('is answered: %s', async (_, address, said) => {
    expect(await visit(address)).toMatchObject({
      said: expect.stringMatching(said),
      made: 0,
      hasRun: false,
      trouble: [],
    });
  });

  it.each([
    ['markup as fragment', 'panel-1/#<img src=x onerror=hasRun=1>'],
    ['a selector as fragment', 'panel-1/#p1-4"],*:not([id="'],
    ['a name of the language as fragment', 'panel-1/#__proto__'],
    ['bad percent-encoding as fragment', 'panel-1/#%E0%A4%A'],
    ['a script address as fragment', 'panel-1/#javascript:hasRun=1'],
    ['markup as words to find', 'panel-1/?find=%3Cimg%20src%3Dx%20onerror%3DhasRun%3D1%3E#p1-4'],
    ['words to find on another host', '404.html?find=//elsewhere.example'],
  ])('is a page like any other: %s', async (_, address) => {
    expect(await visit(address)).toMatchObject({ made: 0, hasRun: false, trouble: [] });
  });

  it('never leads from the error page to another host', async () => {
    for (const address of ['/EXAMPLE.org', '%2F%2FElsewhere.example', 'Nowhere//Elsewhere.example'])
      expect((await visit(address)).trouble).toEqual([]);
  });
});
