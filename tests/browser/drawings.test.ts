import { describe, expect, it } from 'vitest';
import { openBuiltSite } from './open-built-site.ts';

const { open } = openBuiltSite();

describe.each([
  ['map', '/places/', '.map'],
  ['timeline', '/timeline/', '.timeline'],
])('the words of the %s', (_, address, drawing) => {
  it.each([390, 500, 575, 640, 820, 1024, 1440])(
    'are of a size to be read, and none covers another, at %i px',
    async (width) => {
      const page = await open(address, { viewport: { width, height: 900 } });
      const words = await page.locator(`${drawing} text:visible`).evaluateAll((texts) =>
        (texts as SVGTextElement[]).map((text) => {
          const scale = text.getScreenCTM()?.a ?? 0;
          const { left, right, top, bottom } = text.getBoundingClientRect();
          // What is measured is the line, a tenth of it above the letters and two below the baseline.
          const height = bottom - top;
          return {
            text: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            box: { left, right, top: top + height * 0.1, bottom: bottom - height * 0.2 },
          };
        }),
      );
      expect(words.length).toBeGreaterThan(10);
      expect(words.filter(({ size }) => size < 10 || size > 13)).toEqual([]);
      const covered = words.flatMap((a, index) =>
        words
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right &&
              b.box.left < a.box.right &&
              a.box.top < b.box.bottom &&
              b.box.top < a.box.bottom,
          )
          .map((b) => `${a.text} and ${b.text}`),
      );
      expect(covered).toEqual([]);
      await page.context().close();
    },
  );
});
