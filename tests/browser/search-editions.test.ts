import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuiltSearch } from '../../bench/relevance/ask.ts';
import { launchBrowser } from './browser.ts';
import { openHost } from './editions.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let host: Awaited<ReturnType<typeof openHost>>;

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), openHost()]);
});

afterAll(() => Promise.all([browser.close(), host.close()]));

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const status = (page: Page) => page.locator('search-page .search-status');
const said = async (page: Page): Promise<string> => {
  await expect.poll(() => status(page).textContent(), { timeout: 9000 }).not.toMatch(/^(?:Searching…)?$/);
  return (await status(page).textContent()) ?? '';
};

/** What a new tab is told that opens a link to the results of a query. */
async function ask(query: string): Promise<{ page: Page; told: string }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host.address}search/?q=${query}`);
  return { page, told: await said(page) };
}

/** What a tab is told that has been open, and asks something else. */
async function askOn(page: Page, query: string): Promise<string> {
  await status(page).evaluate((element) => element.replaceChildren());
  await page.getByRole('searchbox').first().fill(query);
  return said(page);
}

const failed = /^Search failed/;

describe('a tab opened on the edition before', () => {
  it('goes on searching where the host keeps its index', async () => {
    await host.putUp(host.first, [host.first]);
    const { page } = await ask('THAAD');
    await host.putUp(host.second, [host.second, host.first]);
    expect(await askOn(page, 'zeppelin harbour')).toMatch(/^Nothing found/);
    expect(await askOn(page, 'GSOMIA')).toMatch(/^\d+ results/);
  });

  it('is never told that there is nothing where its index is gone, and answers once it is loaded again', async () => {
    await host.putUp(host.first, [host.first]);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${host.address}search/`);
    await host.putUp(host.second, [host.second]);
    expect(await askOn(page, 'GSOMIA')).toMatch(failed);
    await page.reload();
    expect(await askOn(page, 'GSOMIA')).toMatch(/^\d+ results/);
  });
});

describe('a new tab', () => {
  it('answers after a new edition was put up', async () => {
    await host.putUp(host.first, [host.first]);
    await host.putUp(host.second, [host.second]);
    expect((await ask('GSOMIA')).told).toMatch(/^\d+ results/);
  });

  it('answers on an old page that a cache on the way still gives, where the host keeps its index', async () => {
    await host.putUp(host.first, [host.second, host.first]);
    expect((await ask('GSOMIA')).told).toMatch(/^\d+ results/);
  });

  it('is told of the failure while an upload is half done, and answers when it is', async () => {
    await host.putUp(host.second, [host.first]);
    const { page, told } = await ask('GSOMIA');
    expect(told).toMatch(failed);
    await host.putUp(host.second, [host.second]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status(page).textContent(), { timeout: 9000 }).toMatch(/^\d+ results/);
  });

  it('takes no file of another edition for its own', async () => {
    await host.putUp(host.second, [host.second]);
    await host.mixUp(host.second, 'manifest.json', host.first);
    expect((await ask('GSOMIA')).told).toMatch(failed);
  });

  it('answers after a rollback, and so does the tab that was open before it', async () => {
    await host.putUp(host.second, [host.second, host.first]);
    const { page } = await ask('THAAD');
    await host.putUp(host.first, [host.first, host.second]);
    expect((await ask('GSOMIA')).told).toMatch(/^\d+ results/);
    expect(await askOn(page, 'GSOMIA')).toMatch(/^\d+ results/);
  });
});

describe('a reader whose network comes and goes', () => {
  it('is told to be offline where search was never loaded', async () => {
    await host.putUp(host.first, [host.first]);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.address}search/`);
    await context.setOffline(true);
    expect(await askOn(page, 'GSOMIA')).toMatch(/You are offline/);
    await context.setOffline(false);
    expect(await askOn(page, 'THAAD')).toMatch(/^\d+ results/);
  });

  it('goes on searching offline after one search, for whatever the report has', async () => {
    await host.putUp(host.first, [host.first]);
    const { page, told } = await ask('THAAD');
    // Whatever is not wanted yet is read after a while.
    const { vocabulary } = await (await openBuiltSearch('dist')).bundle.manifest();
    await page.waitForResponse(new RegExp(vocabulary.at(-1)?.[1] ?? ''), { timeout: 20_000 });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    for (const query of ['GSOMIA', 'liquefied natural gas', 'sea lanes', '"South China Sea"', '1.4', 'nort korea']) {
      expect(await askOn(page, query)).toMatch(/^\d+ results? for [^.]*\.(?:4”\.)?$/);
      expect(await page.locator('.result-excerpt').first().textContent()).toMatch(/\w+ \w+/);
    }
    expect(await askOn(page, 'THAAD')).toBe(told);
  });

  it('keeps what has arrived when the network goes before the rest is there', async () => {
    await host.putUp(host.first, [host.first]);
    const { page, told } = await ask('THAAD');
    await page.context().setOffline(true);
    await page.context().route('**/search-index/**', (route) => route.abort());
    expect(await askOn(page, 'zepelin')).toMatch(/^You are offline/);
    expect(await askOn(page, 'THAAD')).toBe(told);
    expect(await askOn(page, 'GSOMIA')).toMatch(/^\d+ results/);
  });

  it('is told that it takes time where it does, and then answered', async () => {
    await host.putUp(host.first, [host.first]);
    const page = await (await browser.newContext()).newPage();
    await page.route('**/search-index/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue();
    });
    await page.goto(`${host.address}search/?q=GSOMIA`);
    await expect.poll(() => status(page).textContent()).toBe('Searching…');
    expect(await said(page)).toMatch(/^\d+ results/);
  });
});
