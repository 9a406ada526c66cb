import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const { open } = openBuiltSite();

const views = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

describe.each([390, 1440])('the drawing of the timeline, at %i px', (width) => {
  it('strikes through no words with the line of the time of writing', async () => {
    const page = await open('/timeline/', { viewport: { width, height: 900 } });
    const struck = await page.locator('.timeline:visible').evaluate((drawing) => {
      const boxes = (selector: string) =>
        [...drawing.querySelectorAll(selector)].map((element) => ({
          words: element.textContent,
          box: element.getBoundingClientRect(),
        }));
      const lines = boxes('.now line');
      return boxes('text')
        .filter(({ box }) =>
          lines.some(
            ({ box: line }) =>
              line.left > box.left - 1 &&
              line.left < box.right + 1 &&
              line.top < box.bottom - 1 &&
              line.bottom > box.top + 1,
          ),
        )
        .map(({ words }) => words);
    });
    expect(struck).toEqual([]);
    await page.context().close();
  });

  it.each(views)('sets its words on the colour of the page, in %s', async (_, view) => {
    const page = await open('/timeline/', { viewport: { width, height: 900 }, ...view });
    const [halo, ground] = await page
      .locator('.timeline:visible text')
      .first()
      .evaluate((words) => [
        getComputedStyle(words).stroke,
        getComputedStyle(document.documentElement).backgroundColor,
      ]);
    expect(halo).toBe(ground);
    await page.context().close();
  });
});
