import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../site/built-site.ts';
import { openBuiltSite } from './open-built-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// The pages of topics are made alike: the one with most excerpts, one with a single one, one without a definition.
const topicsLookedAt = ['/topics/rok/', '/topics/axiall/', '/topics/busan/'];
const addresses = builtPages()
  .map((page) => page.address)
  .filter((address) => !/^\/topics\/./.test(address) || topicsLookedAt.includes(address));

const site = openBuiltSite();

const views = [
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const;

describe.each(views)('at $width px in $theme', ({ width, theme }) => {
  it.concurrent.each(addresses)('%s breaks no rule of axe', async (address) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
    await page.goto(new URL(address, site.address).href);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('at 320 px, which is also 400 % zoom of 1280 px', () => {
  it.concurrent.each(addresses)('%s needs no sideways scrolling', async (address) => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(new URL(address, site.address).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

async function violations(page: Page): Promise<string[]> {
  // As an argument of the driver, not as a script of the page: the content security policy stays in force.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    });
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
