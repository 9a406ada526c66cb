import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let site: { server: Server; address: string };
const asked: string[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite({ directory: 'dist', port: 0 })]);
  site.server.on('request', ({ url }) => asked.push(url ?? ''));
});

afterAll(async () => {
  await browser.close();
  site.server.close();
});

const next = 'a[rel="next"]';

describe('going from panel to panel', () => {
  it('fetches the next page while the pointer rests on its link, not before, and opens it without asking again', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}panel-1/`, { waitUntil: 'networkidle' });
    expect(asked).not.toContain('/panel-2/');
    await page.locator(next).hover();
    await expect.poll(() => asked, { timeout: 5000 }).toContain('/panel-2/');
    await page.waitForTimeout(300);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(asked.filter((path) => path === '/panel-2/')).toHaveLength(1);
    await page.close();
  });
});

describe('a browser that knows no speculation rules', () => {
  const open = async (options: { saveData: boolean }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(({ saveData }) => {
      const supports = HTMLScriptElement.supports;
      HTMLScriptElement.supports = (type) => type !== 'speculationrules' && supports(type);
      Object.defineProperty(navigator, 'connection', { value: { saveData } });
    }, options);
    await context.route('**/panel-3/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('type="speculationrules"', 'type="none"'),
      });
    });
    const page = await context.newPage();
    await page.goto(`${site.address}panel-3/`, { waitUntil: 'networkidle' });
    asked.length = 0;
    return page;
  };
  const touch = async (page: Page, link: string) => {
    await page.locator(link).first().focus();
    await page.waitForTimeout(100);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  };
  const glossary = 'body > footer a[href="/glossary/"]';

  it('is given a page once, as soon as its link has the focus, and the next one as soon as that link is in view', async () => {
    const page = await open({ saveData: false });
    for (const link of [glossary, glossary, 'a[href="#p3-1"]']) await touch(page, link);
    await page.locator(next).scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toContain('/panel-4/');
    expect([...asked].sort()).toEqual(['/glossary/', '/panel-4/']);
    await page.context().close();
  });

  it('is given nothing ahead where the reader saves data', async () => {
    const page = await open({ saveData: true });
    for (const link of [glossary, next]) await touch(page, link);
    expect(asked).toEqual([]);
    await page.context().close();
  });
});

describe('the transition from page to page', () => {
  const cases: [string, boolean, BrowserContextOptions][] = [
    ['runs on a wide screen', true, { viewport: { width: 1280, height: 800 } }],
    ['is left out on a phone', false, { viewport: { width: 390, height: 844 } }],
    ['is left out with reduced motion', false, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }],
  ];

  it.each(cases)('%s', async (_, runs, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['transition'] = String(viewTransition !== null);
      });
    });
    await page.goto(`${site.address}panel-1/`);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    await page.waitForSelector('[data-transition]');
    expect(await page.getAttribute('html', 'data-transition')).toBe(String(runs));
    await context.close();
  });
});

const settings: [string, BrowserContextOptions][] = [
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['forced colours', { forcedColors: 'active' }],
  ['forced colours in dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['more contrast', { contrast: 'more' }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];

describe.each(settings)('with %s', (name, options) => {
  it('a panel reads, moves on and keeps its numbers', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.address}panel-1/`);
    expect(await page.locator('#p1-1').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /paragraph 1\.1/i }).count()).toBeGreaterThan(0);
    await page.locator(next).click();
    await page.waitForURL('**/panel-2/');
    expect(await page.locator('h1').isVisible()).toBe(true);
    await context.close();
  });

  it.runIf(name.startsWith('forced'))('the outline of a paragraph runs through no words below it', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.address}panel-1/#p1-3`);
    const [bottom, top] = await page.evaluate(() => {
      const paragraph = document.querySelector(':target') as Element;
      const line = paragraph.nextElementSibling as Element;
      const words = document.createRange();
      words.selectNodeContents(line);
      const { outlineOffset, outlineWidth } = getComputedStyle(paragraph);
      const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      return [paragraph.getBoundingClientRect().bottom + reach, words.getBoundingClientRect().top] as const;
    });
    expect(top).toBeGreaterThanOrEqual(bottom);
    await context.close();
  });

  it.runIf(name.startsWith('forced'))(
    'an entry that one lands on is outlined, through no words around it',
    async () => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const entries = ['glossary/#g-thaad', 'places/#pl-seoul', 'timeline/#t-jera-talks', 'figures/#f-lng-rank-japan'];
      for (const entry of [...entries, 'recommendations/#r1-6a']) {
        await page.goto(`${site.address}${entry}`);
        const seen = await page.evaluate(() => {
          const target = document.querySelector(':target') as Element;
          const marked = target.closest('section') ?? target;
          const { outlineStyle, outlineColor, outlineOffset, outlineWidth } = getComputedStyle(marked);
          const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
          const boxesOfWords = (element: Element | null) => {
            const walker = document.createTreeWalker(element as Element, NodeFilter.SHOW_TEXT);
            const words = document.createRange();
            const boxes: DOMRect[] = [];
            while (walker.nextNode()) {
              words.selectNodeContents(walker.currentNode);
              boxes.push(...words.getClientRects());
            }
            return boxes;
          };
          const { top, bottom } = marked.getBoundingClientRect();
          return {
            outlineStyle,
            isSeen: outlineColor !== getComputedStyle(document.body).backgroundColor,
            isClear:
              boxesOfWords(marked.previousElementSibling).every((words) => words.bottom <= top - reach) &&
              boxesOfWords(marked.nextElementSibling).every((words) => words.top >= bottom + reach),
          };
        });
        expect([entry, seen]).toEqual([entry, { outlineStyle: 'solid', isSeen: true, isClear: true }]);
      }
      await context.close();
    },
  );

  it.runIf(name.startsWith('forced'))('links and the focused element stay visible', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${site.address}panel-1/`);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(focused).not.toBe('none');
    await context.close();
  });
});
