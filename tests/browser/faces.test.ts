import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

/** A page on a network whose round trip the browser estimates at so many milliseconds. */
async function openOn(roundTrip: number): Promise<Page> {
  const page = await site.browser.newPage();
  await page.addInitScript((rtt) => {
    Object.defineProperty(navigator, 'connection', { value: { rtt } });
  }, roundTrip);
  await visit(page, 'panel-1/');
  return page;
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await page.evaluate(() => document.fonts.ready);
}

const announced = (page: Page) => page.locator('head > link[rel=preload][as=font]').count();

describe('the faces of the text', () => {
  it('are announced on a fast network', async () => {
    const page = await openOn(50);
    expect(await announced(page)).toBe(2);
    await page.context().close();
  });

  it('hold back no first paint on a slow network, and are announced there once they have come', async () => {
    const page = await openOn(300);
    expect(await announced(page)).toBe(0);
    await page.waitForFunction(() => sessionStorage.getItem('faces')?.includes('.woff2'));
    await visit(page, 'panel-2/');
    expect(await announced(page)).toBe(2);
    await page.context().close();
  });

  it('are announced without JavaScript', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.address}panel-1/`);
    expect(await page.locator('head > noscript > link[rel=preload][as=font]').count()).toBe(2);
    await page.context().close();
  });

  it.each([
    '',
    'panel-1/',
    'report/',
    'about/',
    'cite/',
    'corrections/',
    'glossary/',
    'topics/',
    'topics/japan/',
    'timeline/',
    'figures/',
    'places/',
    'recommendations/',
    'search/',
    'no-such-page/',
  ])('are announced on /%s as far as something there is set in them', async (path) => {
    const page = await site.browser.newPage();
    await visit(page, path);
    const hasItalic = await page.evaluate(() =>
      [...document.querySelectorAll('body *')].some((element) => {
        const { fontStyle, fontFamily } = getComputedStyle(element);
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        );
        return element.checkVisibility() && hasWords && fontStyle === 'italic' && fontFamily.startsWith('Newsreader');
      }),
    );
    expect(await announced(page)).toBe(hasItalic ? 2 : 1);
    await page.context().close();
  });

  it('set the first page that a reader sees where they are there in time', async () => {
    const page = await openOn(0);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName }) => familyName).join()).toMatch(/^Newsreader/);
    await page.context().close();
  });
});
