import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuiltSearch } from '../../bench/relevance/ask.ts';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const status = (page: Page) => page.locator('main').getByRole('status').first();
const results = (page: Page) => page.locator('.search-outcome ol').getByRole('link');
const ids = async (page: Page) =>
  (await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).map((href) =>
    href.replace(/^.*#/, ''),
  );
const settled = (page: Page) =>
  page.waitForFunction(
    () => !/^(|Searching…)$/.test(document.querySelector('search-page .search-status')?.textContent ?? ''),
    undefined,
    { timeout: 9000 },
  );

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await settled(page);
}

describe('without JavaScript', () => {
  it('the field is a form that leads to the search page, which leads to the sections', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}panel-2/`);
    await page.getByRole('searchbox').first().fill('THAAD');
    await page.getByRole('searchbox').first().press('Enter');
    await page.waitForURL(/\/search\/\?q=THAAD$/);
    expect(await page.getByRole('link', { name: 'Regional security threats' }).count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('the search page', () => {
  it('answers the query in its address with links to paragraphs, and says how many', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'THAAD');
    expect((await ids(page)).slice(0, 2).sort()).toEqual(['p1-3', 'p1-4']);
    expect(await status(page).textContent()).toMatch(/^\d+ results for “THAAD”/);
    await page.close();
  });

  it('is called after what is asked, whatever stands in it, and by its own name when nothing is', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/`);
    const bare = await page.title();
    for (const query of ['LNG · gas', 'costs $& more']) {
      await page.getByRole('searchbox').first().fill(query);
      await page.waitForFunction((start) => document.title.startsWith(start), `${query} – search · `);
      expect(await page.title()).toBe(bare.replace('Search', () => `${query} – search`));
    }
    await page.getByRole('searchbox').first().fill('');
    await page.waitForFunction((title) => document.title === title, bare);
    await page.close();
  });

  it.each([390, 1280])('moves nothing as the results come, at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 844 } });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        const all = globalThis as unknown as { shift: number };
        for (const entry of list.getEntries()) all.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await ask(page, 'sea lanes');
    expect(await results(page).count()).toBeGreaterThan(1);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.005);
    await page.close();
  });

  it('on a phone puts the results first, and the ways to narrow them behind a switch', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await ask(page, 'sea lanes');
    const way = page.getByRole('link', { name: /^Panel 2/ });
    expect(await way.isVisible()).toBe(false);
    await page.getByText('Narrow or sort').click();
    await way.click();
    await page.waitForURL(/panel=panel-2/);
    await page.close();
  });

  it.each([390, 1440])(
    'has the first result two stops of the Tab key after the field’s button, at %i px',
    async (width) => {
      const page = await site.browser.newPage({ viewport: { width, height: 900 } });
      await ask(page, 'sea lanes');
      await page.getByRole('searchbox').focus();
      for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('result-link');
      expect(await page.getByRole('heading', { name: 'Results', exact: true }).count()).toBe(1);
      await page.close();
    },
  );

  it('opened empty offers examples, the index, the report and its sections, which give way to what is typed', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/`);
    const start = page.locator('.search-start');
    for (const name of ['THAAD', 'index of topics', 'whole report', 'Trilateral energy security'])
      expect(await start.getByRole('link', { name }).isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('sea');
    expect(await start.isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('');
    await start.getByRole('link', { name: 'LNG' }).click();
    await results(page).first().waitFor();
    expect(await start.isVisible()).toBe(false);
    await page.close();
  });

  it('says of the number beside a way to narrow what it counts', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'nuclear');
    await page.getByRole('link', { name: /^Panel 2/ }).waitFor();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    type Node = (typeof nodes)[number];
    const hear = ({ role, name, childIds = [] }: Node): string =>
      role?.value === 'StaticText' ? String(name?.value) : childIds.map((id) => hear(byId.get(id) as Node)).join('');
    const lines = nodes.filter(({ role }) => role?.value === 'listitem').map(hear);
    expect(lines.find((words) => words.startsWith('Panel 2'))).toMatch(/^Panel 2[^,]*, \d+ found$/);
    await page.close();
  });

  it('narrows to a panel, counts what it shows, and finds the list again on the way back', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'nuclear');
    await page.getByRole('link', { name: /^Panel 2/ }).click();
    await page.waitForURL(/panel=panel-2/);
    await page.waitForFunction(() => !document.querySelector('.search-outcome a[href*="panel-1"]'));
    expect((await ids(page)).every((id) => id.startsWith('p2-'))).toBe(true);
    await results(page).first().click();
    await page.waitForURL(/#p2-/);
    await page.goBack();
    await results(page).first().waitFor();
    expect((await ids(page)).every((id) => id.startsWith('p2-'))).toBe(true);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.search-outcome a[href*="panel-1"]'));
    await page.close();
  });

  it.each([
    ['q=nuclear&panel=panel-2', /^In Panel 2: \d+ results? for “nuclear”\.$/],
    ['q=nuclear&topic=energy-security', /^Under the topic Energy security: \d+ results? for “nuclear”\.$/],
    ['q=THAAD&panel=panel-1&topic=china', /^In Panel 1 under the topic China: \d+ results? for “THAAD”\.$/],
    ['q=THAAD&panel=panel-4', /^In Panel 4: nothing found for “THAAD”\.$/],
    ['q=zeppelin&panel=panel-4', /^Nothing found for “zeppelin”\.$/],
  ])('says of which part its outcome holds: %s', async (asked, said) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/?${asked}`);
    await settled(page);
    expect(await status(page).textContent()).toMatch(said);
    await page.close();
  });

  it('offers all results where a part has none, with their number, and the topics', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'THAAD');
    const all = /^\d+/.exec((await status(page).textContent()) ?? '')?.[0];
    await page.goto(`${site.address}search/?q=THAAD&panel=panel-4`);
    const ways = page.locator('.search-outcome p');
    await ways.waitFor();
    expect(await ways.textContent()).toBe(`All ${all} results in the whole report, or see the index of topics.`);
    const topics = ways.getByRole('link', { name: 'index of topics' });
    expect(await topics.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${site.address}topics/`);
    await ways.getByRole('link', { name: /^All/ }).click();
    await page.getByText(`${all} results for “THAAD”.`, { exact: true }).waitFor();
    await page.close();
  });

  const focused = (page: Page) =>
    page.evaluate(() => {
      const { textContent, role, tagName } = document.activeElement ?? document.body;
      return `${role ?? tagName.toLowerCase()}: ${textContent}`;
    });

  it.each([390, 1280])(
    'leaves the focus on what one narrows by, and on what lifts it again, at %i px',
    async (width) => {
      const page = await site.browser.newPage({ viewport: { width, height: 844 } });
      await ask(page, 'nuclear');
      const narrow = page.getByText('Narrow or sort');
      if (await narrow.isVisible()) await narrow.click();
      const choose = async (name: RegExp) => {
        await page.locator('.search-choices').getByRole('link', { name }).focus();
        const before = await page.evaluate(() => scrollY);
        await page.keyboard.press('Enter');
        await page.locator('.search-choices [aria-current]').getByText(name).waitFor();
        expect(await focused(page)).toMatch(name);
        expect(await page.evaluate(() => scrollY)).toBe(before);
      };
      await choose(/Panel 1/);
      expect(await status(page).textContent()).toMatch(/^In Panel 1: /);
      await choose(/Everywhere/);
      await choose(/In reading order/);
      await choose(/All topics/);
      await page.close();
    },
  );

  it('has the focus on its outcome, before the results, once a suggestion is followed', async () => {
    const page = await site.browser.newPage();
    await ask(page, '"Republic of Korea"');
    await page.getByText('Exact matches only.').getByRole('link', { name: 'Republic of Korea' }).focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await page.getByText('ROK, for “Republic of Korea”.').waitFor();
    expect(await focused(page)).toMatch(/^status: \d+ results for “Republic of Korea”\.$/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.search-outcome') !== null)).toBe(true);
    await page.close();
  });

  it('leaves the focus in the field while one types', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'nuclear');
    const field = page.locator('search-page').getByRole('searchbox');
    await field.fill('THAAD');
    await page.getByText(/results for “THAAD”/).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('in reading order names each section once, above its results', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}search/?q=nuclear&sort=order`);
    await results(page).first().waitFor();
    const places = await page.locator('.search-outcome h2').allTextContents();
    expect(new Set(places).size).toBe(places.length);
    expect(places.slice(0, 2)).toEqual(['Introduction', expect.stringMatching(/^Panel 1\u00a0· /)]);
    expect(await page.locator('.search-outcome h2 + ol').count()).toBe(places.length);
    const found = await ids(page);
    expect(found.slice(0, 3)).toEqual(['pi-1', 'pi-2', 'p1-3']);
    expect(new Set(found).size).toBe(found.length);
    await page.close();
  });

  it('finds an exact name under its other names once the reader asks for them', async () => {
    const page = await site.browser.newPage();
    await ask(page, '"Republic of Korea"');
    const exact = await results(page).count();
    await page.getByText('Exact matches only.').getByRole('link', { name: 'Republic of Korea' }).click();
    await page.getByText('ROK, for “Republic of Korea”.').waitFor();
    expect(await results(page).count()).toBeGreaterThan(exact);
    await page.close();
  });

  it('says where there is nothing to look for', async () => {
    const page = await site.browser.newPage();
    await ask(page, '-China');
    expect(await status(page).textContent()).toBe('There is no word to look for in “-China”.');
    await page.close();
  });

  it('keeps the list, the place and the focus when it is left and come back to', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'Japan');
    const eighth = results(page).nth(7);
    const href = await eighth.getAttribute('href');
    await eighth.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await page.waitForURL(/find=Japan/);
    await page.goBack();
    await results(page).nth(7).waitFor();
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute('href') === wanted, href);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(40);
    await page.close();
  });

  it('says that an unknown word is unknown, and that a misspelling was read as another word', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'zeppelin');
    expect(await status(page).textContent()).toBe('Nothing found for “zeppelin”.');
    await ask(page, 'gsomai');
    expect(await page.getByText('“gsomai” is not in the report. Showing results for “GSOMIA”.').count()).toBe(1);
    await page.close();
  });

  it('has the looks of its results itself, and asks for no sheet', async () => {
    const page = await site.browser.newPage();
    const sheets: string[] = [];
    page.on('request', (request) => request.resourceType() === 'stylesheet' && sheets.push(request.url()));
    await ask(page, 'THAAD');
    const line = (element: Element) => getComputedStyle(element).borderBlockEndStyle;
    expect(await page.locator('.search-outcome .result').first().evaluate(line)).toBe('solid');
    expect(sheets).toEqual([]);
    await page.close();
  });

  it('takes South Africa for no part of the south, and words that stand apart for no answer', async () => {
    const page = await site.browser.newPage();
    await ask(page, 'South Africa');
    expect(await status(page).textContent()).toBe('Nothing found for “South Africa”.');
    await ask(page, 'chemical weapons');
    expect(await status(page).textContent()).toBe('Nothing found for “chemical weapons”.');
    await page.getByText('No two of these words stand together').getByRole('link', { name: 'weapons' }).click();
    await page.getByText(/^\d+ results for “weapons”/).waitFor();
    await page.close();
  });

  it('answers what was typed before its script had arrived', async () => {
    const page = await site.browser.newPage();
    await page.route(/assets\/search-page\./, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(`${site.address}search/`);
    await page.getByRole('searchbox').first().fill('THAAD');
    await page.getByText(/^\d+ results for “THAAD”/).waitFor();
    expect(page.url()).toBe(`${site.address}search/?q=THAAD`);
    await page.close();
  });
});

describe('search on any page', () => {
  it('has its results right under the field on a phone, and no dot begins a line of them anywhere', async () => {
    const page = await site.open('panel-1/', { viewport: { width: 390, height: 844 } });
    await page.locator('.masthead').getByRole('searchbox').fill('sea lanes');
    const place = page.locator('.masthead .result-place').first();
    await place.waitFor();
    const edges = () =>
      page.evaluate(() => {
        const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return [at('.masthead > search')?.bottom, at('.masthead .search-panel')?.top];
      });
    const [field = 0, panel = 0] = await edges();
    expect(panel).toBeLessThanOrEqual(field);
    for (let width = 768; width <= 1440; width += 56) {
      await page.setViewportSize({ width, height: 844 });
      const begins = await page.locator('.masthead .result-link').evaluateAll((links) =>
        links.flatMap((link) => {
          const [heading, place] = [...link.querySelectorAll('.result-heading, .result-place')];
          const ends = heading?.getClientRects();
          return (place?.getClientRects()[0]?.top ?? 0) > (ends?.[ends.length - 1]?.bottom ?? 0) - 4
            ? [link.textContent]
            : [];
        }),
      );
      expect(begins, `at ${width} px`).toEqual([]);
    }
    await page.close();
  });

  it('opens with Ctrl-K, shows results while one types, and leads to the paragraph', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}panel-3/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('thaad');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: /^1\.4/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/panel-1\/\?find=thaad#p1-/);
    expect(await page.locator(':target').textContent()).toContain('THAAD');
    await page.close();
  });

  it.each([390, 1280])(
    'keeps the field and Close in view, however far the results are scrolled, at %i px',
    async (width) => {
      const page = await site.browser.newPage({ viewport: { width, height: 700 } });
      await page.goto(`${site.address}panel-3/`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('japan');
      const dialog = page.getByRole('dialog');
      const last = dialog.getByRole('link', { name: /^All \d+ results/ });
      await last.waitFor();
      await last.focus();
      const shown = (await dialog.boundingBox()) ?? { y: 9999, height: 0 };
      for (const kept of [dialog.getByRole('searchbox'), dialog.getByRole('button', { name: 'Close' }), last]) {
        const { y, height } = (await kept.boundingBox()) ?? { y: 0, height: 0 };
        expect(y).toBeGreaterThanOrEqual(shown.y);
        expect(y + height).toBeLessThanOrEqual(shown.y + shown.height);
      }
      await page.close();
    },
  );

  it('completes an English word while one types, and takes it for itself once it is submitted', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}panel-3/`);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('tr');
    await dialog.getByText('Nothing yet for “tr”.').waitFor();
    await page.keyboard.type('ill');
    await dialog.getByRole('link', { name: /^2\.6/ }).waitFor();
    expect(await dialog.getByText('Words that begin with “trill”: trillion.').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=trill$/);
    await settled(page);
    expect(await status(page).textContent()).toBe('Nothing found for “trill”.');
    await page.getByRole('link', { name: 'trillion' }).click();
    await results(page).first().waitFor();
    expect((await ids(page))[0]).toBe('p2-6');
    await page.close();
  });

  it('asks for all that a query needs in two waves: what every query needs, then the texts of its results', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.address}panel-3/`, { waitUntil: 'networkidle' });
    // With a long way to the server, what waits for something else begins visibly after that has ended.
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('thaad');
    await page.getByRole('dialog').getByRole('link', { name: /^1\.4/ }).waitFor();
    await page.getByRole('dialog').locator('.result-excerpt mark').first().waitFor();
    const files = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, transferSize }) => /search|uncommon/.test(name) && transferSize > 0)
        .map(({ name, startTime, responseEnd }) => ({ name, startTime, responseEnd })),
    );
    const waves = new Map<string, number>();
    for (const { name, startTime } of files.sort((a, b) => a.startTime - b.startTime)) {
      const before = files.filter((other) => other.responseEnd <= startTime).map((other) => waves.get(other.name) ?? 0);
      waves.set(name, 1 + Math.max(0, ...before));
    }
    expect(
      [...waves].filter(([name]) => /search[^/]*\.js$|manifest|pf_index/.test(name)).map(([, wave]) => wave),
    ).not.toContain(2);
    expect(waves.size).toBeGreaterThan(5);
    expect(Math.max(...waves.values())).toBe(2);
    await context.close();
  });

  it('shows titles before the texts are there', async () => {
    const page = await site.browser.newPage();
    const arrive = Promise.withResolvers<void>();
    const { texts } = await (await openBuiltSearch('dist')).bundle.manifest();
    await page.route(`**/${texts[0]?.[1]}`, async (route) => {
      await arrive.promise;
      await route.continue();
    });
    await page.goto(`${site.address}panel-3/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('thaad');
    const result = page.getByRole('dialog').locator('.result').filter({ hasText: '1.4' });
    await result.waitFor();
    expect(await result.locator('.result-excerpt').textContent()).toBe('');
    arrive.resolve();
    await result.locator('.result-excerpt mark').first().waitFor();
    await page.close();
  });

  it('loads nothing of search before somebody means to search', async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}panel-1/`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /search/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('landing', () => {
  it('lands on the words as they were typed, not on another name before them, and quotes the query once', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}panel-1/?find=nuclear+umbrella#p1-8`);
    const bar = page.getByLabel('Words found on this page');
    await bar.waitFor();
    const lit = await page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(String));
    expect(lit.map((words) => words.toLowerCase())).toEqual(['nuclear umbrella']);
    await page.goto(`${site.address}panel-1/?find=%22nuclear+umbrella%22#p1-8`);
    expect(await bar.locator('.found-query').textContent()).toBe('"nuclear umbrella"');
    await page.close();
  });

  it('lights the words on the page, counts them, and clears them', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}panel-1/?find=THAAD#p1-4`);
    const bar = page.getByRole('region', { name: 'Words found on this page' });
    await bar.waitFor();
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(2);
    await bar.getByRole('button', { name: 'Next' }).click();
    expect(await bar.getByRole('status').textContent()).toMatch(/^\d+ of \d+$/);
    await bar.getByRole('button', { name: 'Clear' }).click();
    expect(page.url()).toBe(`${site.address}panel-1/#p1-4`);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it.each([
    ['comfort women', 'introduction/', '#pi-2', ['Next', 'Previous', 'Clear']],
    ['policy coordination on North Korea', 'panel-1/', '#p1-5', ['Next', 'Previous', 'Clear']],
    ['"nuclear umbrella"', 'panel-1/', '#p1-8', ['Clear']],
  ])('tells of %s in one line of a phone, and offers a way on where there is one', async (query, path, id, names) => {
    const page = await site.open(`${path}?find=${encodeURIComponent(query)}${id}`, {
      viewport: { width: 390, height: 844 },
    });
    const bar = page.getByRole('region', { name: 'Words found on this page' });
    await bar.waitFor();
    expect(await bar.getByRole('button').allTextContents()).toEqual(names);
    const middles = await bar
      .locator('> *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
    const { x = 0, width = 0 } = (await bar.getByRole('button', { name: 'Clear' }).boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(390 - 16);
    await page.close();
  });
});
