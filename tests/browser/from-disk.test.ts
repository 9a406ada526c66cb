import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

describe('opened from disk', () => {
  it('the whole report is set and can be read and linked into, without a server', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL('dist/report/index.html')}#p2-1`);
    const paragraph = page.locator('#p2-1');
    expect(await paragraph.evaluate((element) => element.matches(':target'))).toBe(true);
    const measure = await paragraph.evaluate((element) => element.getBoundingClientRect().width);
    expect(measure).toBeLessThan(800);
    await page.close();
  });
});
