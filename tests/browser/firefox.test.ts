import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAxeViolations, listIbmViolations } from './accessibility-checkers.ts';
import { serveBuiltSite } from './browser.ts';
import { firefox, launchFirefox } from './firefox.ts';

describe.runIf(firefox)(firefox ? 'in Firefox' : 'in Firefox (skipped: it is not installed)', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveBuiltSite>>;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchFirefox(), serveBuiltSite()]);
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it.each([
    ['on a phone', 390],
    ['on a desktop', 1280],
  ])('shows a paragraph at its address, in the report’s own face, %s', async (_, width) => {
    await page.setViewport({ width, height: 844 });
    // The face is shown where it arrives in time, which it does from the second page on, however busy the machine is.
    await page.goto(site.address);
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((face) => face.load())));
    await page.goto(`${site.address}panel-1/#p1-4`);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const paragraph = document.getElementById('p1-4');
      return {
        top: paragraph?.getBoundingClientRect().top ?? Number.NaN,
        isTarget: paragraph?.matches(':target'),
        faces: [...document.fonts].filter((face) => face.status === 'loaded').length,
        sideways: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(seen.isTarget).toBe(true);
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.top).toBeLessThan(844);
    expect(seen.faces).toBeGreaterThan(0);
    expect(seen.sideways).toBeLessThanOrEqual(0);
  });

  it('finds a paragraph by search', async () => {
    await page.goto(`${site.address}search/?q=THAAD`);
    await page.waitForSelector('main .result-link', { timeout: 15_000 });
    const first = await page.$eval('main .result-link', (link) => link.getAttribute('href'));
    expect(first).toMatch(/^\/panel-1\/\?find=THAAD#p1-/);
  });

  it('fetches the next section when its link comes into view', async () => {
    await page.goto(`${site.address}panel-3/`);
    const prefetched = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('/panel-4/') ? '/panel-4/' : [])),
      );
    expect(await prefetched()).toEqual([]);
    await page.evaluate(() => document.querySelector('a[rel="next"]')?.scrollIntoView());
    await expect.poll(prefetched).toEqual(['/panel-4/']);
  });

  it.each(['', 'panel-1/', 'report/', 'search/?q=THAAD', 'figures/', 'recommendations/'])(
    'breaks no rule of axe or of IBM’s checker on /%s',
    { timeout: 90_000 },
    async (path) => {
      await page.goto(site.address + path);
      if (path.includes('?q=')) await page.waitForSelector('main .result-link', { timeout: 15_000 });
      expect(await listAxeViolations(page)).toEqual([]);
      expect(await listIbmViolations(page)).toEqual([]);
    },
  );

  it('blocks nothing of ours and fails no script', () => {
    expect(complaints).toEqual([]);
  });
});
