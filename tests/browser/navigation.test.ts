import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let site: { server: Server; address: string };
const asked: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite({ directory: 'dist', port: 0 })]);
  site.server.on('request', ({ url }) => asked.push(url ?? ''));
});

afterAll(async () => {
  await browser.close();
  site.server.close();
});

const next = 'a[rel="next"]';

describe('going from panel to panel', () => {
  it('fetches the next page while the pointer rests on its link, not before, and opens it without asking again', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}panel-1/`, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/panel-2/');
    await page.locator(next).hover();
    await expect.poll(() => asked, { timeout: 5000 }).toContain('/panel-2/');
    await page.waitForTimeout(300);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(asked.filter((path) => path === '/panel-2/')).toHaveLength(1);
    await page.close();
  });
});

describe('the transition from page to page', () => {
  const cases: [string, boolean, BrowserContextOptions][] = [
    ['runs on a wide screen', true, { viewport: { width: 1280, height: 800 } }],
    ['is left out on a phone', false, { viewport: { width: 390, height: 844 } }],
    ['is left out with reduced motion', false, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }],
  ];

  it.each(cases)('%s', async (_, runs, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['transition'] = String(viewTransition !== null);
      });
    });
    await page.goto(`${site.address}panel-1/`);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    await page.waitForSelector('[data-transition]');
    expect(await page.getAttribute('html', 'data-transition')).toBe(String(runs));
    await context.close();
  });
});

const settings: [string, BrowserContextOptions][] = [
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['forced colours', { forcedColors: 'active' }],
  ['forced colours in dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];

describe.each(settings)('with %s', (name, options) => {
  it('a panel reads, moves on and keeps its numbers', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.address}panel-1/`);
    expect(await page.locator('#p1-1').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /paragraph 1\.1/i }).count()).toBeGreaterThan(0);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    expect(await page.locator('h1').isVisible()).toBe(true);
    await context.close();
  });

  it.runIf(name.startsWith('forced'))('links and the focused element stay visible', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.address}panel-1/`);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(focused).not.toBe('none');
    await context.close();
  });
});
