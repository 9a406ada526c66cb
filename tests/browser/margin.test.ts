import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const { sections } = await readReport('content');

describe.each([390, 768, 1120, 1280, 1440])('at %i px', (width) => {
  it.each([...sections.map(({ slug }) => `${slug}/`), 'report/'])(
    'nothing overlaps what stands in the margin of /%s, its tables closed or open',
    async (address) => {
      const page = await site.browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(site.address + address);
      expect(await page.locator('main figure, main aside').count()).toBeGreaterThan(0);
      expect(await findOverlaps(page)).toEqual([]);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) (details as HTMLDetailsElement).open = true;
      });
      expect(await findOverlaps(page)).toEqual([]);
      await page.close();
    },
  );
});

it('sets what belongs to a paragraph level with its first line on a wide window', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.address}panel-2/`);
  const [text, margin] = await Promise.all([
    page.locator('#p2-2').boundingBox(),
    page.getByRole('figure').first().boundingBox(),
  ]);
  expect(Math.abs((margin?.y ?? 0) - (text?.y ?? 9e9))).toBeLessThan(16);
  expect(margin?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 9e9));
  await page.close();
});

/** Pairs of blocks of the text, its margin and its foot whose boxes share more than a pixel. */
const findOverlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const blocks = [
      ...document.querySelectorAll('main :is(figure, aside, [data-locator], h2, h3, .backlinks), main nav > ul'),
    ].map((element) => ({ element, box: element.getBoundingClientRect() }));
    const share = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return blocks.flatMap(({ element, box }, index) =>
      blocks
        .slice(index + 1)
        .filter((other) => !element.contains(other.element) && share(box, other.box))
        .map((other) => `${element.id || element.className} × ${other.element.id || other.element.className}`),
    );
  });
