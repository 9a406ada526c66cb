import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, serveBuiltSite } from './browser.ts';

interface OpenSite {
  /** Open from the file's first test to its last. */
  readonly browser: Browser;
  /** Address of the home page. */
  readonly address: string;
  /** Opens a page of the site, by its address below that of the home page, in a context of its own. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** The built site, served, and a browser to look at it with, for the length of the test file that calls this. */
export function openBuiltSite(): OpenSite {
  const site = {} as { browser: Browser; address: string };
  const open = async (path: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await site.browser.newPage(options);
    await page.goto(new URL(path, site.address).href);
    return page;
  };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const [browser, served] = await Promise.all([launchBrowser(), serveBuiltSite()]);
    Object.assign(site, { browser, address: served.address });
    stop = served.stop;
  });
  afterAll(async () => {
    await site.browser.close();
    await stop();
  });
  return Object.assign(site, { open });
}
