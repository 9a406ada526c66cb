import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const results = (page: Page, query: string) => page.getByText(new RegExp(`^\\d+ results? for “${query}”`));

async function ask(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
  await results(page, query).waitFor();
  return page;
}

describe('search answers', () => {
  it.each([
    ['without workers', () => Reflect.deleteProperty(globalThis, 'Worker')],
    ['without WebAssembly', () => Reflect.deleteProperty(globalThis, 'WebAssembly')],
    [
      'where storage is refused',
      () => {
        const refuse = {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
          Object.defineProperty(globalThis, name, refuse);
      },
    ],
    ['without the browser’s own SHA-256', () => Object.defineProperty(crypto, 'subtle', { value: undefined })],
    ['without highlights', () => Reflect.deleteProperty(globalThis, 'Highlight')],
  ])('%s', async (_, change) => {
    const context = await site.browser.newContext();
    await context.addInitScript(change);
    const page = await ask(context, 'THAAD');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.locator('.search-outcome .result-link').first().click();
    await page.waitForURL(/find=THAAD#p1-/);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('in a private window, and leaves nothing behind there', async () => {
    const context = await site.browser.newContext();
    await ask(context, 'THAAD');
    const { cookies, origins } = await context.storageState();
    expect([cookies, origins]).toEqual([[], []]);
    await context.close();
  });

  it('in two tabs at once, each its own query', async () => {
    const context = await site.browser.newContext();
    const [one, other] = await Promise.all([ask(context, 'THAAD'), ask(context, 'GSOMIA')]);
    expect(await results(one, 'THAAD').count()).toBe(1);
    expect(await results(other, 'GSOMIA').count()).toBe(1);
    await context.close();
  });

  it('after its page was left and gone back to', async () => {
    const context = await site.browser.newContext();
    const page = await ask(context, 'THAAD');
    await page.goto(`${site.address}panel-2/`);
    await page.goBack();
    await results(page, 'THAAD').waitFor();
    await page.getByRole('searchbox').first().fill('GSOMIA');
    await results(page, 'GSOMIA').waitFor();
    expect(await results(page, 'THAAD').count()).toBe(0);
    expect(await page.locator('.search-outcome .result-link').first().getAttribute('href')).toContain('find=GSOMIA');
    await context.close();
  });

  it('the last of what is typed fast, whatever comes in between', async () => {
    const context = await site.browser.newContext();
    const page = await ask(context, 'GSOMIA');
    const field = page.getByRole('searchbox').first();
    for (const query of ['N', 'nucl', 'nuclear', 'LN', 'LNG', 'T', 'THA', 'THAAD']) await field.fill(query);
    await results(page, 'THAAD').waitFor();
    // Answers to what was typed before would come now, if they were to come.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    expect(await results(page, 'THAAD').count()).toBe(1);
    expect(
      await page
        .locator('.search-outcome .result-link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toSatisfy(
      (addresses: string[]) => addresses.length > 0 && addresses.every((address) => address.includes('find=THAAD')),
    );
    await context.close();
  });
});
