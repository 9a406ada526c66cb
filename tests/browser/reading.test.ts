import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();
const { open } = site;

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  it('shows every paragraph of a panel with its number as a link to itself', async () => {
    const page = await open('/panel-1/#p1-4', options);
    const number = page.locator('#p1-4').getByRole('link', { name: 'Paragraph 1.4' });
    expect(await number.getAttribute('href')).toBe('#p1-4');
    expect(await page.locator('#p1-4').textContent()).toContain('THAAD');
    await page.context().close();
  });

  it('shows no control that would do nothing', async () => {
    const page = await open('/panel-1/', options);
    expect(await page.getByRole('button', { name: /theme/ }).count()).toBe(0);
    await page.context().close();
  });

  it('leads from the search field to a page with ways into the report', async () => {
    const page = await open('/panel-1/', options);
    await page.getByRole('searchbox').fill('THAAD');
    await page.getByRole('searchbox').press('Enter');
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a panel', () => {
  it('opens at the paragraph that the address names, washed in colour', async () => {
    const page = await open('/panel-2/#p2-5', { viewport: { width: 1280, height: 800 } });
    const paragraph = page.locator('#p2-5');
    const plain = await page.locator('#p2-4').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await paragraph.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(plain);
    expect((await paragraph.boundingBox())?.y).toBeLessThan(400);
    await page.context().close();
  });

  it('marks in the contents the section that is being read', async () => {
    const page = await open('/panel-1/', { viewport: { width: 1440, height: 900 } });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await page.locator('#p1-7').scrollIntoViewIfNeeded();
    await page.locator('#p1-7').evaluate((element) => element.scrollIntoView());
    await contents.locator('[aria-current="location"]').waitFor();
    await expect.poll(() => contents.locator('[aria-current="location"]').textContent()).toContain('Maritime security');
    await page.context().close();
  });

  it.each([
    ['barely dots', {}, false],
    ['dots like the first, where contrast is asked for,', { contrast: 'more' }, true],
    ['dots like the first, in forced colours,', { forcedColors: 'active' }, true],
  ] as const)('%s a term that the paragraph has linked before, until it has the focus', async (_, options, isAlike) => {
    const page = await open('/panel-1/', options);
    const links = page.locator('#p1-4').getByRole('link', { name: 'ROK', exact: true });
    const decoration = (index: number) =>
      links.nth(index).evaluate((link) => {
        const { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(link);
        return [textDecorationLine, textDecorationStyle, textDecorationColor];
      });
    const [first, again] = [await decoration(0), await decoration(1)];
    expect(again.slice(0, 2)).toEqual(['underline', 'dotted']);
    expect(again[2] === first[2]).toBe(isAlike);
    await links.nth(0).focus();
    const focused = await decoration(0);
    expect(focused[1]).toBe('solid');
    await links.nth(1).focus();
    expect(await decoration(1)).toEqual(focused);
    await page.context().close();
  });

  it('marks them in the contents of the whole report too, beside its text where there is room', async () => {
    const page = await open('/report/#panel-3', { viewport: { width: 1440, height: 900 } });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.locator('[aria-current=location][href="#panel-3"]').waitFor();
    const [beside, text] = [await contents.boundingBox(), await page.locator('#p3-1').boundingBox()];
    expect(Number(beside?.x) + Number(beside?.width)).toBeLessThan(Number(text?.x) - 60);
    expect(beside?.x).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1200, height: 900 });
    expect(await contents.isVisible()).toBe(false);
    await page.context().close();
  });

  it('leads on to the next section and back', async () => {
    const page = await open('/panel-1/');
    const neighbours = page.getByRole('navigation', { name: 'Previous and next section' });
    await neighbours.getByRole('link', { name: /Panel 2/ }).click();
    await page.waitForURL('**/panel-2/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('energy');
    await neighbours.getByRole('link', { name: /Panel 1/ }).click();
    await page.waitForURL('**/panel-1/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('threats');
    await page.context().close();
  });

  it('lets the keyboard skip to the text first', async () => {
    const page = await open('/panel-1/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it.each([390, 1440])('does not move while it loads, at %i px', async (width) => {
    const page = await open('/', { viewport: { width, height: 900 } });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL('/panel-1/', site.address).href, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
    await page.context().close();
  });
});

describe.each(['/', '/panel-1/', '/search/', '/glossary/'])('the masthead of %s', (path) => {
  it('keeps its links in one line, with the theme, at any width from 700 to 1440 px', async () => {
    const page = await open(path, { viewport: { width: 700, height: 800 } });
    const lines = new Map<number, number>();
    for (let width = 700; width <= 1440; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      const middles = await page
        .getByRole('navigation', { name: 'Site' })
        .locator('li')
        .evaluateAll((links) =>
          links.map((link) => link.getBoundingClientRect()).map(({ top, height }) => top + height / 2),
        );
      lines.set(width, Math.round(Math.max(...middles) - Math.min(...middles)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect([...lines].filter(([, apart]) => apart > 6)).toEqual([]);
    await page.context().close();
  });
});

it('the title on the first page is never set in more lines than in a narrower window', async () => {
  const page = await open('/', { viewport: { width: 700, height: 800 } });
  const lines: number[] = [];
  for (let width = 700; width <= 1440; width += 20) {
    await page.setViewportSize({ width, height: 800 });
    lines.push(
      await page.locator('h1').evaluate((title) => {
        const text = document.createRange();
        text.selectNodeContents(title);
        return new Set([...text.getClientRects()].map(({ top }) => top)).size;
      }),
    );
  }
  expect(lines).toEqual(lines.map(() => 1));
  await page.context().close();
});

describe('on a phone', () => {
  it.each(['/panel-1/#s1-3', '/panel-1/#p1-6', '/glossary/#g-thaad', '/report/#panel-3', '/recommendations/#rc-2a'])(
    'the search field stays in view, and covers nothing of %s that one lands on',
    async (path) => {
      const page = await open(path, { viewport: { width: 390, height: 844 } });
      const bar = (await page.getByRole('search').first().boundingBox()) ?? { y: -1, height: 0 };
      expect(bar.y).toBe(0);
      expect(bar.height).toBeLessThan(64);
      expect((await page.locator(':target').boundingBox())?.y).toBeGreaterThanOrEqual(bar.height);
      await page.context().close();
    },
  );

  it('the first term of a letter is landed on with its letter, clear of the search field', async () => {
    const page = await open('/glossary/#g-ballistic-missile', { viewport: { width: 390, height: 844 } });
    const bar = await page.getByRole('search').first().boundingBox();
    expect((await page.locator('#letter-b').boundingBox())?.y).toBeGreaterThan(Number(bar?.height));
    await page.context().close();
  });

  it('a chart is as wide as the text, with words no larger', async () => {
    const page = await open('/figures/', { viewport: { width: 390, height: 844 } });
    const [chart, text] = [page.locator('.chart').first(), page.locator('.lede')];
    expect((await chart.boundingBox())?.width).toBe((await page.locator('.triple').boundingBox())?.width);
    const height = (await chart.locator('svg text').first().boundingBox())?.height;
    expect(height).toBeLessThan(Number.parseFloat(await text.evaluate((each) => getComputedStyle(each).fontSize)));
    await page.context().close();
  });

  it('the search field covers no link that the keyboard goes back to', async () => {
    const page = await open('/panel-1/#p1-6', { viewport: { width: 390, height: 844 } });
    const bar = await page.getByRole('search').first().boundingBox();
    const tops = await page.locator('#p1-4 a').evaluateAll((links) =>
      links.reverse().map((link) => {
        (link as HTMLElement).focus();
        return link.getBoundingClientRect().top;
      }),
    );
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(Number(bar?.height));
    await page.context().close();
  });

  it('no field is held where the window is low, as at 400 % zoom', async () => {
    const page = await open('/panel-1/#p1-6', { viewport: { width: 320, height: 256 } });
    expect((await page.getByRole('search').first().boundingBox())?.y).toBeLessThan(0);
    await page.context().close();
  });
});

describe('the matrix of recommendations', () => {
  it.each([320, 390])('shows all its columns at %i px', async (width) => {
    const page = await open('/recommendations/', { viewport: { width, height: 800 } });
    const frame = page.getByRole('region', { name: 'Recommendations by topic and addressee' });
    // In the text's own face, which a page goes without where it comes late: on a busy machine once more.
    await expect
      .poll(
        async () => {
          await page.reload();
          return frame.evaluate((element) => element.scrollWidth - element.clientWidth);
        },
        { timeout: 10_000 },
      )
      .toBe(0);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'shades the edge beyond which there is more of it, in %s',
    async (colorScheme) => {
      const page = await open('/recommendations/', { viewport: { width: 390, height: 800 }, colorScheme });
      const frame = page.getByRole('region', { name: 'Recommendations by topic and addressee' });
      await frame
        .getByRole('table')
        .evaluate(({ style }) => Object.assign(style, { minWidth: '60rem', visibility: 'hidden' }));
      const { x, y, width } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0 };
      const edge = () =>
        page.screenshot({ clip: { x: x + width - 8, y: y + 50, width: 8, height: 8 }, fullPage: true });
      const shaded = await edge();
      await frame.evaluate((element) => element.scrollTo(9999, 0));
      const plain = await edge();
      await frame.evaluate((element) => element.scrollTo(0, 0));
      expect(plain.equals(shaded)).toBe(false);
      expect((await edge()).equals(shaded)).toBe(true);
      await page.context().close();
    },
  );
});

describe('the list of recommendations', () => {
  const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
  const place = (page: Page) => page.evaluate(() => location.search + location.hash);
  const top = async (page: Page) => (await page.locator('#r1-1a').boundingBox())?.y;

  it('lifts the choice that hides a row for a link to it, keeps the other, and has both again on the way back', async () => {
    const page = await open('/recommendations/?to=united-states');
    await choice(page, 'Topic').selectOption('energy');
    await page.getByRole('table').locator('a[href="#r1-1a"]').first().click();
    await expect.poll(() => top(page)).toBeLessThan(200);
    expect(await place(page)).toBe('?to=united-states#r1-1a');
    expect(await choice(page, 'Topic').inputValue()).toBe('');
    expect(await choice(page, 'Addressed to').inputValue()).toBe('united-states');
    await page.goBack();
    await expect.poll(() => page.locator('#r1-1a').isVisible()).toBe(false);
    expect(await choice(page, 'Topic').inputValue()).toBe('energy');
    await page.context().close();
  });

  it('shows the row that the address names, whatever else the address chooses', async () => {
    const page = await open('/recommendations/?topic=energy#r1-1a');
    await expect.poll(() => top(page)).toBeLessThan(200);
    expect(await place(page)).toBe('#r1-1a');
    expect(await choice(page, 'Topic').inputValue()).toBe('');
    await page.context().close();
  });

  it('leaves the choice alone that shows the row', async () => {
    const page = await open('/recommendations/?topic=energy#r2-2a');
    await expect.poll(() => page.locator('#r2-2a').isVisible()).toBe(true);
    expect(await place(page)).toBe('?topic=energy#r2-2a');
    await page.context().close();
  });
});

it.each([390, 1280])(
  'the maps name every place that has a disc, beside it or below the map, at %i px',
  async (width) => {
    const page = await open('/places/', { viewport: { width, height: 800 } });
    const figures = page.locator('figure.map');
    const shown = (await figures.allInnerTexts()).join(' ');
    const [discs = 0, names = []] = await figures.evaluateAll((maps) => {
      const visible = (selector: string) =>
        maps.flatMap((map) => [...map.querySelectorAll(selector)]).filter((each) => each.getClientRects().length > 0);
      return [visible('circle').length, visible('.names text').map(({ textContent }) => textContent)] as const;
    });
    const listAfter = (key: RegExp) => [...shown.matchAll(key)].flatMap(([, list = '']) => list.split(', '));
    const unnamed = listAfter(/ Discs? without a name[^:]*: ([^.]*)\./g);
    // The discs of Northeast Asia stand on both maps, and have their names on the second.
    const onBoth = await page.locator('figure.map:nth-of-type(2) circle:visible').count();
    expect(new Set([...names, ...unnamed]).size).toBe(discs - onBoth);
    expect(unnamed.length > 0).toBe(width < 640);
    const seas = await page.locator('.seas text:visible').allTextContents();
    const listed = await page.locator('h2:text-is("Seas") + ul .name').allTextContents();
    const unnamedSeas = listAfter(/ Seas? without room for a name: ([^.]*)\./g);
    expect([...new Set([...seas, ...unnamedSeas])].sort()).toEqual(listed.sort());
    await page.context().close();
  },
);

describe('the theme', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('follows the system until the reader chooses, and remembers the choice on the next page', async () => {
    const page = await open('/panel-1/', { colorScheme: 'light' });
    const light = await background(page);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.goto(new URL('/panel-2/', site.address).href);
    expect(await background(page)).toBe(dark);
    expect(await page.getByRole('button', { name: 'Light theme' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['comes back as it was left', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
    ['was drawn ahead', () => document.dispatchEvent(new Event('prerenderingchange'))],
  ])('follows a choice made on another page when one %s', async (_how, arrive) => {
    const page = await open('/panel-1/', { colorScheme: 'light' });
    const light = await background(page);
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.evaluate(arrive);
    expect(await background(page)).not.toBe(light);
    expect(await page.getByRole('button', { name: 'Light theme' }).isVisible()).toBe(true);
    await page.evaluate(() => localStorage.clear());
    await page.evaluate(arrive);
    expect(await background(page)).toBe(light);
    expect(await page.getByRole('button', { name: 'Dark theme' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('keeps nothing once the choice is the system’s own', async () => {
    const page = await open('/panel-1/', { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe('privacy', () => {
  it('asks no third party, sets no cookie, and logs no error', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const strangers: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    for (const path of ['/', '/panel-1/', '/report/', '/search/?q=THAAD']) {
      await page.goto(new URL(path, site.address).href, { waitUntil: 'networkidle' });
    }
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

it.each([390, 820])('keeps search in reach while one reads, and the place while one types, at %i px', async (width) => {
  const page = await open('/panel-2/', { viewport: { width, height: 844 } });
  await page.locator('#p2-5').evaluate((paragraph) => paragraph.scrollIntoView());
  const place = await page.evaluate(() => scrollY);
  const field = await page.getByRole('searchbox').boundingBox();
  expect(field?.y).toBeGreaterThanOrEqual(0);
  expect(field?.y).toBeLessThan(60);
  // As a reader does: a click on the element by its name would itself scroll it into the middle.
  await page.mouse.click((field?.x ?? 0) + 100, (field?.y ?? 0) + 20);
  await page.keyboard.type('history', { delay: 20 });
  expect(place).toBeGreaterThan(1000);
  expect(await page.evaluate(() => scrollY)).toBe(place);
  await page.context().close();
});
