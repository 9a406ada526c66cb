import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

export interface Visit {
  /** Requests, and bytes of their bodies as they came over the wire; headers are left out, for peers are served without. */
  requests: number;
  bytes: number;
  /** First contentful paint, milliseconds from the start of navigation. */
  paint: number;
  /** Cumulative layout shift. */
  shift: number;
  /** From the click to the next panel's heading on the screen, milliseconds. */
  toNext: number;
}

/** A slow phone on a slow network: 1.6 Mbit/s, 150 ms, a processor a quarter as fast. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Notes when a page's main heading changes after a click, over page loads and within one page alike. */
function watchHeading(): void {
  addEventListener(
    'click',
    () => sessionStorage.setItem('clicked', String(performance.timeOrigin + performance.now())),
    true,
  );
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    const before = sessionStorage.getItem('heading');
    if (heading && heading !== before) {
      sessionStorage.setItem('heading', heading);
      sessionStorage.setItem('shown', String(performance.timeOrigin + performance.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** One cold visit to a panel and the step to the next one, in a browser context of its own. */
export async function visit(browser: Browser, panel: string, next: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844 });
    const session = await page.createCDPSession();
    await slowDown(session);
    let [requests, bytes] = [0, 0];
    session.on('Network.responseReceived', ({ response }) => {
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length');
      requests += 1;
      bytes += Number(length?.[1] ?? 0);
    });
    await page.evaluateOnNewDocument(watchHeading);
    await page.goto(panel, { waitUntil: 'networkidle0' });
    const cold = { requests, bytes };
    const { paint, shift } = await page.evaluate(readPaint);
    const toNext = await stepTo(page, new URL(next, panel).pathname);
    return { ...cold, paint, shift, toNext };
  } finally {
    await context.close();
  }
}

function readPaint(): Promise<{ paint: number; shift: number }> {
  return new Promise((resolve) => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    setTimeout(() => resolve({ paint: entry?.startTime ?? Number.NaN, shift }), 100);
  });
}

/** The pointer comes to rest on the link, as a reader's does, and clicks half a second later. */
async function stepTo(page: Page, path: string): Promise<number> {
  const links = await page.$$(`a[href="${path}"], a[href="${path.replace(/\.html$/, '')}"]`);
  const link = links.at(-1);
  if (!link) throw new Error(`No link to ${path}`);
  await link.scrollIntoView();
  await pause(500);
  await link.hover();
  await pause(500);
  const before = await page.evaluate(() => sessionStorage.getItem('shown'));
  await link.click();
  for (let waited = 0; waited < 100; waited += 1) {
    await pause(100);
    const [clicked, shown] = await page
      .evaluate(() => [sessionStorage.getItem('clicked'), sessionStorage.getItem('shown')])
      .catch(() => []);
    if (shown && shown !== before) return Number(shown) - Number(clicked);
  }
  throw new Error(`The next panel never came: ${path}`);
}
