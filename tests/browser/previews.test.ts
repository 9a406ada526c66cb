import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
  site.open(path, { viewport: { width: 1280, height: 900 }, ...options });
const preview = (page: Page) => page.locator('#preview:popover-open');

describe('without JavaScript', () => {
  it('a term in the text leads to its definition', async () => {
    const page = await open('panel-1/', { javaScriptEnabled: false });
    await page.locator('#p1-3').getByRole('link', { name: 'THAAD' }).last().click();
    expect(new URL(page.url()).hash).toBe('#g-thaad');
    await page.close();
  });

  it('a paragraph on THAAD is two links away from the index', async () => {
    const page = await open('topics/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'THAAD', exact: true }).first().click();
    await page.getByRole('link', { name: '1.3', exact: true }).click();
    expect(page.url()).toMatch(/panel-1\/#p1-3$/);
    await page.close();
  });

  it('the recommendations can be narrowed', async () => {
    const page = await open('recommendations/', { javaScriptEnabled: false });
    await page.getByLabel('Addressed to').selectOption('Japan');
    await page.getByLabel('Said by').selectOption('Some panelists');
    const shown = page.locator('.recommendation:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.first().getAttribute('id')).toBe('rc-2a');
    await page.close();
  });
});

it('a result of the search is covered by no preview, not even after Back', async () => {
  const page = await open('search/?q=nuclear');
  const result = page.locator('.results .result-link').nth(2);
  await result.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/panel/);
  await page.goBack();
  await result.hover();
  // Longer than a preview waits before it opens.
  await page.waitForTimeout(600);
  expect(await page.locator('#preview').count()).toBe(0);
  await page.close();
});

describe('the preview of a term', () => {
  it('comes on hover, describes its link, can be entered, and goes when the pointer leaves', async () => {
    const page = await open('panel-1/');
    const link = page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' });
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await link.hover();
    await preview(page).waitFor();
    expect(complaints).toEqual([]);
    expect(await preview(page).textContent()).toContain('intelligence-sharing pact');
    expect(await link.getAttribute('aria-describedby')).toBe('preview');
    expect(await link.getAttribute('title')).toBeNull();
    await preview(page).hover();
    await page.waitForTimeout(600);
    expect(await preview(page).count()).toBe(1);
    await page.mouse.move(2, 2);
    await preview(page).waitFor({ state: 'detached' });
    expect(await link.getAttribute('aria-describedby')).toBeNull();
    await page.close();
  });

  it('comes on focus and goes on Esc, with the focus where it was', async () => {
    const page = await open('panel-1/');
    const link = page.locator('#p1-3').getByRole('link', { name: 'X-band radar' });
    await page.locator('#p1-3').getByRole('link', { name: 'THAAD' }).last().focus();
    await page.keyboard.press('Tab');
    await preview(page).waitFor();
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('comes on a first tap, with a link to the glossary, and goes on a tap elsewhere', async () => {
    const page = await open('panel-1/', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    await page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' }).tap();
    await preview(page).waitFor();
    expect(page.url()).toMatch(/panel-1\/$/);
    const [text, box] = await Promise.all([page.locator('#p1-4').boundingBox(), preview(page).boundingBox()]);
    expect(Number(box?.x)).toBeLessThanOrEqual(Number(text?.x));
    expect(Number(box?.x) + Number(box?.width)).toBeGreaterThanOrEqual(Number(text?.x) + Number(text?.width));
    const opener = preview(page).getByRole('link', { name: 'Open in the glossary', exact: true });
    expect(await opener.getAttribute('href')).toContain('#g-gsomia');
    await page.getByRole('heading', { level: 1 }).tap();
    await preview(page).waitFor({ state: 'detached' });
    await page.close();
  });

  it('covers no line of a term that was tapped', async () => {
    const page = await open('panel-1/', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
    const link = page.locator('#p1-3').getByRole('link', { name: /^Terminal High Altitude Area/ });
    expect(await link.evaluate((element) => element.getClientRects().length)).toBe(2);
    await link.tap();
    await preview(page).waitFor();
    const [term, box] = await Promise.all([link.boundingBox(), preview(page).boundingBox()]);
    const isBelow = Number(box?.y) >= Number(term?.y) + Number(term?.height);
    const isAbove = Number(box?.y) + Number(box?.height) <= Number(term?.y);
    expect(isBelow || isAbove).toBe(true);
    await page.close();
  });

  it('stays away where the pointer has left before its script came', async () => {
    const page = await open('panel-1/');
    await page.route('**/link-preview.*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' }).hover();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(1200);
    expect(await preview(page).count()).toBe(0);
    await page.close();
  });

  it('stays away without a fault where its script does not come', async () => {
    const page = await open('panel-1/');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.route('**/link-preview.*', (route) => route.abort());
    await page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' }).hover();
    await page.waitForTimeout(600);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('moves nothing in the page', async () => {
    const page = await open('panel-1/');
    const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await heightOf();
    await page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' }).hover();
    await preview(page).waitFor();
    expect(await heightOf()).toBe(before);
    await page.close();
  });

  it('stays away where the glossary does not come, and the link works', async () => {
    const page = await open('panel-1/');
    await page.route('**/glossary.json', (route) => route.abort());
    const link = page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' });
    await link.hover();
    await page.waitForTimeout(900);
    expect(await preview(page).count()).toBe(0);
    expect(await link.getAttribute('aria-describedby')).toBeNull();
    await page.close();
  });
});

describe('the preview of a figure in the text', () => {
  it('says what is measured, and when', async () => {
    const page = await open('panel-2/');
    await page.locator('#p2-2').getByRole('link', { name: '5.4 million' }).hover();
    await preview(page).waitFor();
    expect(await preview(page).innerText()).toMatch(/5\.4 million barrels per day\s+U\.S\. oil production\u00a0· 2010/);
    await page.close();
  });
});

describe('the choice of recommendations', () => {
  it('stands in the address and comes back from it', async () => {
    const page = await open('recommendations/?to=rok&force=needed');
    const output = page.locator('recommendation-filters output');
    const rows = await page.locator('.recommendation:visible').count();
    expect(await output.textContent()).toMatch(new RegExp(`^${rows} of `));
    await page.getByLabel('How strongly').selectOption('');
    expect(new URL(page.url()).search).toBe('?to=rok');
    await page.close();
  });
});
