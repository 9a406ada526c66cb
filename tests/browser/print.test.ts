import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();

const { identity, sections } = await readReport('content');
const squeeze = (text: string) => text.replace(/\s+/g, '');

interface Run {
  text: string;
  left: number;
  right: number;
  bottom: number;
}

/** Text runs of a printed page, sheet by sheet: what stands there, and where it begins and ends, in points from the left edge. */
async function readSheets(page: Page, format: string): Promise<{ width: number; runs: Run[] }[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const { items } = await sheet.getTextContent();
      const runs = items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                left: item.transform[4],
                right: item.transform[4] + item.width,
                bottom: item.transform[5],
              },
            ]
          : [],
      );
      return { width: sheet.getViewport({ scale: 1 }).width, runs };
    }),
  );
}

describe.each(['A4', 'Letter'])('the whole report printed on %s', (format) => {
  let pages: Awaited<ReturnType<typeof readSheets>>;

  beforeAll(async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}report/`);
    pages = await readSheets(page, format);
    await page.close();
  });

  it('has a page for every few hundred words, and none empty', () => {
    const words = sections.reduce((sum, section) => sum + section.words, 0);
    expect(pages.length).toBeGreaterThan(words / 700);
    expect(pages.length).toBeLessThan(words / 200);
    expect(pages.filter(({ runs }) => squeeze(runs.map(({ text }) => text).join('')) === '')).toEqual([]);
  });

  it('gives a reference and the address on its first page, and the running head on the others alone', () => {
    const [first = '', ...others] = pages.map(({ runs }) => squeeze(runs.map(({ text }) => text).join('')));
    expect(first).toContain(squeeze(`${identity.title}: ${identity.subtitle}.`));
    expect(first).toContain('/report/');
    expect(first).toContain(squeeze(String(identity.publisher.place)));
    expect(first).not.toMatch(/[{}]/);
    const runningHead = squeeze(`${identity.title}, ${identity.edition.label}`);
    expect(first).not.toContain(runningHead);
    expect(others.filter((text) => !text.includes(runningHead))).toEqual([]);
  });

  it('prints nothing that only a screen can use', () => {
    const text = squeeze(pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
    for (const words of ['Skip to the text', 'Search the report', 'All pages', 'CSV'])
      expect(text).not.toContain(squeeze(words));
  });

  it('holds every paragraph, whole, with its number', () => {
    const text = squeeze(pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    expect(paragraphs.filter(({ locator }) => !text.includes(locator)).map(({ id }) => id)).toEqual([]);
    // The first and the last words of each; a page break may fall between.
    const isThere = (words: string) => text.includes(squeeze(words.replace(/[*_[\]]|\([^)]*\)/g, '')));
    const cut = paragraphs.filter(({ text: own }) => !isThere(own.slice(0, 30)) || !isThere(own.slice(-30)));
    expect(cut.map(({ id }) => id)).toEqual([]);
  });

  it('cuts nothing off at the edges of the paper', () => {
    const outside = pages.flatMap(({ width, runs }, index) =>
      runs
        .filter(({ text, left, right, bottom }) => text.trim() && (left < 18 || right > width - 18 || bottom < 18))
        .map(({ text }) => `page ${index + 1}: ${text}`),
    );
    expect(outside).toEqual([]);
  });
});

describe.each([
  ['figures/', '.sheet > table tbody tr'],
  ['recommendations/', '.recommendation'],
  ['glossary/', '.glossary > section'],
  ['cite/', '.sheet dl > div'],
])('the rows of /%s printed', (address, rows) => {
  it('are not split over two sheets', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.address + address);
    const count = await page.locator(rows).evaluateAll((elements) => {
      // Marks that take no room, so that every row breaks where it did without them.
      const mark = (text: string) => {
        const element = document.createElement('span');
        Object.assign(element.style, { position: 'absolute', fontSize: '1px' });
        element.textContent = text;
        return element;
      };
      for (const [index, row] of elements.entries()) {
        row.querySelector(':is(td, p, h3, dt)')?.prepend(mark(`<${index}<`));
        [...row.querySelectorAll(':is(td:nth-child(2), p, dd)')].at(-1)?.append(mark(`>${index}>`));
      }
      return elements.length;
    });
    const sheets = (await readSheets(page, 'A4')).map(({ runs }) => squeeze(runs.map(({ text }) => text).join('')));
    const whole = Array.from({ length: count }, (_, index) => index).filter((index) =>
      sheets.some((text) => text.includes(`<${index}<`) && text.includes(`>${index}>`)),
    );
    expect(count).toBeGreaterThan(20);
    expect(whole).toHaveLength(count);
    await page.close();
  });
});

it('the number of a recommendation stands level with its first line on paper', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}recommendations/`);
  const [, { runs } = { runs: [] }] = await readSheets(page, 'A4');
  const number = runs.find(({ text }) => /^\d\.\d+$/.test(text));
  const others = runs.filter(({ text, left }) => text.trim() && left > Number(number?.right));
  const distances = others.map(({ bottom }) => Math.abs(bottom - Number(number?.bottom)));
  expect(Math.min(...distances)).toBeLessThan(1);
  await page.close();
});

it.each(['', 'recommendations/', 'timeline/', 'glossary/', 'topics/china/', 'panel-2/'])(
  'the first sheet of /%s says what it is of: title, publisher, edition and address',
  async (address) => {
    const page = await site.browser.newPage();
    await page.goto(site.address + address);
    const [{ runs } = { runs: [] }] = await readSheets(page, 'Letter');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const text = squeeze(runs.map((run) => run.text).join(''));
    for (const words of [`${identity.title}:`, identity.publisher.name, `${identity.edition.label} at ${canonical}`])
      expect(text).toContain(squeeze(words));
    await page.close();
  },
);

it.each(['panel-2/', 'report/'])(
  'no chart or note holds up the text that follows it on a sheet of /%s',
  async (address) => {
    const page = await site.browser.newPage();
    await page.goto(site.address + address);
    const sheets = await readSheets(page, 'A4');
    const body = sheets.map(({ width, runs }) =>
      runs.filter(({ text, left }) => text.trim() && left > 70 && left < width * 0.6).map(({ bottom }) => bottom),
    );
    // A new panel begins on a sheet of its own; between its first line and its last there is no hole.
    const gaps = body.slice(address === 'report/' ? 2 : 1).flatMap((bottoms) => {
      const levels = [...new Set(bottoms.map(Math.round))].sort((a, b) => b - a);
      return levels.slice(1).map((level, index) => Number(levels[index]) - level);
    });
    expect(Math.max(...gaps)).toBeLessThan(90);
    expect(squeeze(sheets.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''))).not.toContain('from2.5');
    await page.close();
  },
);

it('the results of a search are printed with what was asked, without the ways to ask, and with no empty sheet', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}search/?q=THAAD`);
  await page.locator('.result').first().waitFor();
  const sheets = (await readSheets(page, 'A4')).map(({ runs }) => runs.map((run) => run.text).join(' '));
  expect(sheets[0]).toContain('results for “THAAD”');
  expect(sheets.join(' ')).not.toMatch(/How to search|Narrow or sort/);
  expect(sheets).toHaveLength(1);
  await page.close();
});

it('no button beside a citation is printed', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.address}cite/`);
  await page
    .getByRole('button', { name: /^Copy MLA: / })
    .first()
    .waitFor();
  const text = (await readSheets(page, 'A4')).flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
  expect(text).toContain('MLA');
  expect(text).not.toContain('Copy');
  await page.close();
});
