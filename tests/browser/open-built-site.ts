import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser, serveBuiltSite } from './browser.ts';

interface OpenSite {
  /** Open from the file's first test to its last. */
  readonly browser: Browser;
  /** Address of the home page. */
  readonly address: string;
}

/** The built site, served, and a browser to look at it with, for the length of the test file that calls this. */
export function openBuiltSite(): OpenSite {
  const open = {} as { browser: Browser; address: string };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const [browser, served] = await Promise.all([launchBrowser(), serveBuiltSite()]);
    Object.assign(open, { browser, address: served.address });
    stop = served.stop;
  });
  afterAll(async () => {
    await open.browser.close();
    await stop();
  });
  return open;
}
