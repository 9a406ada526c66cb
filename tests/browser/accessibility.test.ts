import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '../site/built-site.ts';
import { listAxeViolations, listIbmViolations } from './accessibility-checkers.ts';
import { openBuiltSite } from './open-built-site.ts';

// The pages of topics are made alike: the one with most excerpts, one with a single one, one without a definition. So are those of
// references: the longest, and one of a section without a number.
const lookedAt = [
  '/topics/rok/',
  '/topics/axiall/',
  '/topics/busan/',
  '/references/panel-2/',
  '/references/conclusion/',
];
const addresses = builtPages()
  .map((page) => page.address)
  .filter((address) => !/^\/(?:topics|references)\/./.test(address) || lookedAt.includes(address));

/** One page of each kind: what differs from panel to panel is words. */
const kinds = addresses.filter(
  (address) =>
    !/^\/(?:panel-[234]|introduction|conclusion|topics\/(?:axiall|busan)|references\/conclusion)\/$/.test(address),
);

const site = openBuiltSite();

// Both widths and both themes, though not each with each: the checkers take seconds for a long page.
const views = [
  { width: 390, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const;
type View = (typeof views)[number];

const open = (address: string, { width, theme }: View): Promise<Page> =>
  site.open(address, { viewport: { width, height: 900 }, colorScheme: theme });

describe.each(views)('at $width px in $theme', (view) => {
  it.concurrent.each(view.theme === 'light' ? addresses : kinds)('%s breaks no rule of axe', async (address) => {
    const page = await open(address, view);
    expect(await listAxeViolations(page)).toEqual([]);
    await page.close();
  });

  // IBM's rules are of the markup, which every view has alike, and of contrast, which axe sees in both.
  it.concurrent.each(view.theme === 'light' ? kinds : [])('%s breaks no rule of IBM’s checker', async (address) => {
    const page = await open(address, view);
    expect(await listIbmViolations(page)).toEqual([]);
    await page.close();
  });

  const states: readonly (readonly [state: string, address: string, act: (page: Page) => Promise<void>])[] = [
    [
      'the search dialog with results',
      '/panel-3/',
      async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('thaad');
        await page.getByRole('dialog').getByRole('link', { name: /^1\.4/ }).waitFor();
      },
    ],
    [
      'the search page with results',
      '/search/?q=THAAD',
      (page) => page.getByText(/^\d+ results for “THAAD”/).waitFor(),
    ],
    ['the search page with none', '/search/?q=zeppelin', (page) => page.getByText(/^Nothing found for/).waitFor()],
    [
      'words found on a page',
      '/panel-1/?find=THAAD#p1-4',
      (page) => page.getByRole('region', { name: 'Words found on this page' }).waitFor(),
    ],
    [
      'the menu at a paragraph’s number',
      '/panel-1/',
      async (page) => {
        await page.locator('[data-locator="1.4"] > .number').click();
        await page.getByRole('menuitemradio').first().waitFor();
      },
    ],
    [
      'the preview of a term',
      '/panel-1/',
      async (page) => {
        await page.locator('#p1-4').getByRole('link', { name: 'GSOMIA' }).hover();
        await page.locator('#preview:popover-open').waitFor();
      },
    ],
    [
      'recommendations narrowed down',
      '/recommendations/',
      async (page) => {
        await page.getByLabel('Addressed to').selectOption('Japan');
      },
    ],
  ];

  // One after the other, and before any checker takes both cores: a page gives up loading what it waits for too long.
  const pages = new Map<string, Page>();
  beforeAll(async () => {
    for (const [state, address, act] of states) {
      const page = await open(address, view);
      await act(page);
      pages.set(state, page);
    }
  });

  it.concurrent.each(states)('%s breaks no rule of axe, nor of IBM’s checker in one view', async (state) => {
    const page = pages.get(state) as Page;
    expect(await listAxeViolations(page)).toEqual([]);
    if (view.theme === 'light') expect(await listIbmViolations(page)).toEqual([]);
    await page.close();
  });
});

describe('at 320 px, which is also 400 % zoom of 1280 px', () => {
  it.concurrent.each(addresses)('%s needs no sideways scrolling, in our face or in another', async (address) => {
    for (const isOurs of [true, false]) {
      const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
      if (!isOurs) await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(new URL(address, site.address).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.close();
    }
  });
});
