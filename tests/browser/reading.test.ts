import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, serveBuiltSite } from './browser.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveBuiltSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveBuiltSite()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('without JavaScript', () => {
  it('shows every paragraph of a panel with its number as a link to itself', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}panel-1/#p1-4`);
    const number = page.getByRole('link', { name: 'Paragraph 1.4' }).last();
    expect(await number.getAttribute('href')).toBe('#p1-4');
    expect(await page.locator('#p1-4').innerText()).toContain('THAAD');
    await page.close();
  });
});
