import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { slowDown } from './measure.ts';

/** Where a site has its search: both for CSS. */
export interface SearchPlace {
  /** Field that Ctrl-K opens and focuses. */
  field: string;
  /** A result that answers the query. */
  right: string;
}

export interface SearchVisit {
  /** Milliseconds from Ctrl-K, and from the query's last letter, to the first right result on the screen; nothing is loaded yet. */
  fromOpening: number;
  fromLastKey: number;
  /** Milliseconds from one more letter to the results for it, once they have been shown before. */
  fromWarmKey: number;
  /** Bytes of bodies as the server sent them, from Ctrl-K to the first right result. */
  bytes: number;
}

const query = 'THAAD';

/** Notes when search is opened, when the last letter comes, and when right results and changed results are on the screen. */
function watchSearch(right: string): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { times });
  addEventListener(
    'keydown',
    ({ ctrlKey }) => {
      if (ctrlKey) times['opened'] ??= performance.now();
    },
    true,
  );
  addEventListener(
    'input',
    () => {
      times['typed'] = performance.now();
      delete times['right'];
      delete times['changed'];
    },
    true,
  );
  const look = () => {
    const shown = [...document.querySelectorAll(right)].some((link) => link.getClientRects().length > 0);
    if (shown && times['typed']) times['right'] ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target instanceof Element && target.closest('a, ol, ul, .search-panel')))
      requestAnimationFrame(() => {
        times['changed'] ??= performance.now();
      });
  }).observe(document, { subtree: true, childList: true });
}

const timesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { times: Record<string, number> }).times);

async function waitFor(page: Page, name: string): Promise<Record<string, number>> {
  for (let waited = 0; waited < 100; waited += 1) {
    const times = await timesOf(page);
    if (times[name]) return times;
    await pause(100);
  }
  return {};
}

/** One cold search on a panel, by keyboard at a reader's pace, in a browser context of its own; then one more letter. */
export async function search(
  browser: Browser,
  panel: string,
  { field, right }: SearchPlace,
  server: Server,
): Promise<SearchVisit> {
  const context = await browser.createBrowserContext();
  let bytes = 0;
  // Counted where they leave: what a worker of the page asks for does not show in the page.
  const count = (_: IncomingMessage, response: ServerResponse) =>
    response.once('finish', () => {
      bytes += Number(response.getHeader('content-length') ?? 0);
    });
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await slowDown(session);
    await page.evaluateOnNewDocument(watchSearch, right);
    await page.goto(panel, { waitUntil: 'networkidle0' });
    server.on('request', count);
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), { polling: 20 }, field);
    await page.keyboard.type(query, { delay: 100 });
    const { opened = 0, typed = 0, right: shown = Number.NaN } = await waitFor(page, 'right');
    server.off('request', count);
    const untilRight = bytes;
    await pause(2500);
    await page.keyboard.press('Backspace');
    await pause(1500);
    await page.keyboard.press(query.at(-1) as 'D');
    const warm = await waitFor(page, 'changed');
    return {
      fromOpening: shown - opened,
      fromLastKey: shown - typed,
      fromWarmKey: (warm['changed'] ?? Number.NaN) - (warm['typed'] ?? 0),
      bytes: untilRight,
    };
  } finally {
    server.off('request', count);
    await context.close();
  }
}
