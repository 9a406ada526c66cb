import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAxeViolations } from './accessibility-checkers.ts';
import { openBuiltSite } from './open-built-site.ts';

const site = openBuiltSite();
let context: BrowserContext;
let page: Page;

const require = createRequire(import.meta.url);
const polyfillSource = readFileSync(
  require.resolve('text-fragments-polyfill').replace(/[^/\\]+$/, '../src/text-fragment-utils.js'),
  'utf8',
).replace(/^export /gm, '');

const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
  context = await site.browser.newContext(options);
  if (options.javaScriptEnabled !== false)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.address).origin });
  page = await context.newPage();
  await page.goto(`${site.address}${path}`);
};

afterEach(() => context.close());

const number = (locator: string) => page.locator(`[data-locator="${locator}"] > .number`);
const menu = () => page.getByRole('menu');
const item = (name: string) => menu().getByRole('menuitem', { name, exact: true });
const status = () => page.locator('.share [role=status]');
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const wordsOf = (id: string) =>
  page.evaluate((each) => {
    const copy = document.getElementById(each)?.cloneNode(true) as HTMLElement;
    for (const extra of copy.querySelectorAll('.number, [popover], .visually-hidden')) extra.remove();
    return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }, id);

/** Contrast of two colours as WCAG 2 counts it; each is written rgb(r, g, b). */
const contrast = (...colours: [string, string]): number => {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? [])
      .map((channel) => Number(channel) / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = colours.map(luminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

describe('without JavaScript', () => {
  it('a number and a heading are links to themselves', async () => {
    await open('panel-1/', { javaScriptEnabled: false });
    await number('1.4').click();
    expect(new URL(page.url()).hash).toBe('#p1-4');
    await page.locator('#s1-2 a').click();
    expect(new URL(page.url()).hash).toBe('#s1-2');
  });

  it('the page of citations has every style and file, the day of access left to the reader', async () => {
    await open('cite/', { javaScriptEnabled: false });
    const text = await page.getByRole('main').innerText();
    for (const style of ['Chicago note', 'Chicago bibliography', 'APA', 'MLA']) expect(text).toContain(style);
    expect(text).toContain('[day of access]');
    expect(text).not.toMatch(/[{}]/);
    expect(await page.locator('a[download]').first().getAttribute('href')).toBe('/cite/report.bib');
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });
});

describe('the page of citations', () => {
  beforeEach(() => open('cite/'));

  const button = () => page.getByRole('button', { name: /^Copy MLA: / }).first();
  const reference = () =>
    page
      .getByRole('definition')
      .filter({ hasText: /Accessed \d+ / })
      .first();

  it('copies a citation with the reader’s day of access, and says so', async () => {
    await button().click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied$/ })
      .waitFor();
    expect(await clipboard()).toBe(await reference().innerText());
    expect(await clipboard()).toMatch(/Accessed \d+ \S+ \d{4}\./);
  });

  it('selects the citation where the browser refuses the clipboard', async () => {
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    });
    await button().click();
    await page.getByText('copy the selected words').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(await reference().innerText());
  });
});

describe('the menu at a paragraph’s number', () => {
  beforeEach(() => open('panel-1/'));

  it('opens with a click, names the paragraph and puts its address in the address bar without a step back', async () => {
    const steps = await page.evaluate(() => history.length);
    await number('1.4').click();
    expect(await menu().getAttribute('aria-label')).toBe('Paragraph 1.4');
    expect(new URL(page.url()).hash).toBe('#p1-4');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(await number('1.4').getAttribute('aria-expanded')).toBe('true');
    await number('1.4').click();
    await menu().waitFor({ state: 'detached' });
    expect(await number('1.4').getAttribute('aria-expanded')).toBeNull();
  });

  it('opens at a paragraph alone: the number beside a recommendation leads to its paragraph', async () => {
    await open('recommendations/');
    await page.locator('#r1-6a .number').click();
    await page.waitForURL(/\/panel-1\/#p1-6$/);
    expect(await menu().count()).toBe(0);
  });

  it('copies a link without the words that the page was searched for', async () => {
    await page.goto(`${site.address}panel-1/?find=thaad#p1-3`);
    await number('1.4').click();
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-1/#p1-4`);
  });

  it('copies from the whole report the link and the citation of the paragraph’s own page', async () => {
    await page.goto(`${site.address}report/`);
    await number('2.4').click();
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-2/#p2-4`);
    await item('Copy citation').click();
    await expect.poll(clipboard).toMatch(/https:\S+\/panel-2\/#p2-4/);
    await page.keyboard.press('Escape');
    await page.locator('#s1-2 a').click();
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-1/#s1-2`);
  });

  it('copies the link, the quotation with its source, and the citation in the style chosen last', async () => {
    await number('1.4').click();
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-1/#p1-4`);
    expect(await status().innerText()).toBe('Link copied');

    await item('Copy quotation').click();
    await expect.poll(() => status().innerText()).toBe('Quotation copied');
    const quotation = await clipboard();
    const words = await page.locator('#p1-4').evaluate((block) => block.textContent?.trim().slice(-30));
    expect(quotation.startsWith('“')).toBe(true);
    expect(quotation.split('\n')[0]).toContain(words);
    expect(quotation).toContain('Words of the restatement, not of the original report.');
    expect(quotation).toContain('para. 1.4');
    expect(quotation).toContain('[2017?]');

    await menu().getByRole('menuitemradio', { name: 'MLA' }).click();
    await expect.poll(() => status().innerText()).toBe('Citation, MLA, copied');
    expect(await clipboard()).toMatch(
      /as restated at https:\S+\/panel-1\/#p1-4\. Accessed \d+ \S+ \d{4}\.\nIn the text: \(Pacific Trilateralism, par\. 1\.4\)$/,
    );

    await page.keyboard.press('Escape');
    await page.reload();
    await number('1.6').click();
    await expect
      .poll(() => menu().getByRole('menuitemradio', { name: 'MLA' }).getAttribute('aria-checked'))
      .toBe('true');
    await item('Copy citation').click();
    await expect.poll(clipboard).toContain('par. 1.6');
  });

  it('says when the text last changed, to the eye and as the menu’s description', async () => {
    await number('1.4').click();
    await menu().waitFor();
    const changed = (await page.locator('#p1-4').getAttribute('data-changed')) ?? '';
    const year = changed.slice(0, 4);
    const described = await menu().evaluate(
      (each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.innerText,
    );
    expect(described).toMatch(new RegExp(`^Last changed \\w+ \\d+, ${year}$`));
  });

  it('saves the citation as a file for a reference manager', async () => {
    await number('1.4').click();
    const [download] = await Promise.all([page.waitForEvent('download'), item('RIS').click()]);
    expect(download.suggestedFilename()).toBe('p1-4.ris');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^TY {2}- RPRT\r\n/);
    expect(text).toContain('N1  - Paragraph 1.4.\r\n');
    expect(text).toMatch(/Y2 {2}- \d{4}\/\d\d\/\d\d\r\n/);
  });

  it('is worked with the keyboard: Enter, arrows, Home, End, Escape, and the focus returns', async () => {
    await number('1.4').focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Copy link');
    await menu().getByRole('menuitemradio').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Copy quotation');
    await page.keyboard.press('End');
    expect(await focused()).toBe('CSL-JSON');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Copy link');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('CSL-JSON');
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await focused()).toBe('1.4');
  });

  it('leaves clicks with a key held to the browser', async () => {
    await number('1.4').click({ modifiers: ['Shift'] });
    expect(await menu().count()).toBe(0);
  });

  it('shows the words to copy by hand where the browser refuses the clipboard', async () => {
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    });
    await number('1.4').click();
    await item('Copy citation').click();
    const field = page.getByRole('textbox', { name: 'Citation' });
    await field.waitFor();
    expect(
      await field.evaluate(
        (each: HTMLTextAreaElement) =>
          getSelection()?.toString() || each.value.slice(each.selectionStart, each.selectionEnd),
      ),
    ).toContain('para. 1.4');
    expect(await status().innerText()).toContain('copy the words from here');
  });

  it('says so when the citations cannot be had, and copies links all the same', async () => {
    await context.route('**/cite/templates.json', (route) => route.abort());
    await number('1.4').click();
    await item('Copy citation').click();
    await expect.poll(() => status().innerText()).toContain('could not be loaded');
    await item('Copy link').click();
    await expect.poll(() => status().innerText()).toBe('Link copied');
    await context.unroute('**/cite/templates.json');
    await item('Copy citation').click();
    await expect.poll(() => status().innerText()).toContain('copied');
  });

  it('lets the number be a link where the menu’s script cannot be had', async () => {
    await context.route('**/assets/share-menu*', (route) => route.abort());
    await number('1.4').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#p1-4');
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('p1-4');
  });

  it('has no accessibility fault while it is open', async () => {
    await number('1.4').click();
    await menu().getByRole('menuitemradio').first().waitFor();
    expect(await listAxeViolations(page)).toEqual([]);
  });
});

describe('the menu at a heading', () => {
  it('cites the paragraphs under it', async () => {
    await open('panel-1/');
    await page.locator('#s1-2 a').click();
    await menu().getByRole('menuitemradio', { name: 'Chicago note' }).click();
    await expect.poll(clipboard).toMatch(/paras\. 1\.2–1\.4, accessed .+, as restated at https:\S+\/panel-1\/#s1-2\.$/);
    expect(await item('Copy quotation').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('opens by touch, inside the window, and closes by a touch beside it', async () => {
    await open('panel-1/', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await number('1.4').tap();
    await menu().getByRole('menuitemradio').first().waitFor();
    const box = await page.locator('.share').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    for (const each of await menu().getByRole('menuitem').all())
      expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.touchscreen.tap(310, 630);
    await menu().waitFor({ state: 'detached' });
  });

  it('stands right under the number, so that no tops of letters show between the two', async () => {
    await open('panel-1/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('#p1-4').evaluate((paragraph) => paragraph.scrollIntoView());
    await number('1.4').tap();
    await menu().getByRole('menuitemradio').first().waitFor();
    const [mark, box] = await Promise.all([number('1.4').boundingBox(), page.locator('.share').boundingBox()]);
    expect(box?.y).toBeCloseTo(Number(mark?.y) + Number(mark?.height), 0);
  });
});

describe('selected words', () => {
  const select = (id: string, from: string, to = from) =>
    page.evaluate(
      ([each, first, last]) => {
        const find = (words: string, atEnd: boolean): [Node, number] => {
          const walker = document.createTreeWalker(document.getElementById(each ?? '') as Node, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = (node as Text).data.indexOf(words);
            if (at >= 0) return [node, atEnd ? at + words.length : at];
          }
          throw new Error(`"${words}" is not in one text node of ${each}`);
        };
        const [start, startOffset] = find(first ?? '', false);
        const [end, endOffset] = find(last ?? '', true);
        getSelection()?.setBaseAndExtent(start, startOffset, end, endOffset);
      },
      [id, from, to],
    );

  it('offer link, quotation and citation, without taking the focus, and the offer goes with them', async () => {
    await open('panel-1/');
    await select('p1-4', 'obviously');
    await menu().waitFor();
    expect(await menu().getAttribute('aria-label')).toBe('Selected words, 1.4');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-1/#p1-4:~:text=obviously`);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await menu().waitFor({ state: 'detached' });
  });

  it('are linked to without the words that the page was searched for', async () => {
    await open('panel-1/?find=thaad#p1-3');
    await select('p1-4', 'obviously');
    await item('Copy link').click();
    expect(await clipboard()).toBe(`${site.address}panel-1/#p1-4:~:text=obviously`);
  });

  it('offer it to the keyboard too: the menu is a stop of the Tab key after the paragraph', async () => {
    await open('panel-1/');
    await page.locator('#p1-4').evaluate((block) => {
      const [link] = [...block.querySelectorAll<HTMLAnchorElement>('a:not(.number)')].slice(-1);
      link?.focus();
      const words = [...block.childNodes].findLast(
        (node) => (node.textContent ?? '').length > 20 && node instanceof Text,
      );
      if (words) getSelection()?.setBaseAndExtent(words, 3, words, 20);
    });
    await menu().waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Copy link');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Copy quotation');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().innerText()).toBe('Quotation copied');
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
  });

  it('can be copied by hand where the browser refuses the clipboard', async () => {
    await open('panel-1/');
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    });
    await select('p1-4', 'obviously');
    await item('Copy link').click();
    const field = page.getByRole('textbox', { name: 'Link' });
    await field.waitFor();
    expect(await field.inputValue()).toContain('#p1-4:~:text=obviously');
    await expect.poll(() => status().innerText()).toContain('copy the words from here');
    expect(await menu().isVisible()).toBe(true);
  });

  it('can be read on a phone too, dark or light: the page says in which colours', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open('panel-1/', { colorScheme, isMobile: true, hasTouch: true });
      const [words, ground, paper] = await page.locator('#p1-4').evaluate((block) => {
        const { color, backgroundColor } = getComputedStyle(block, '::selection');
        return [color, backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect(words).toBe(paper);
      expect(contrast(words ?? '', ground ?? '')).toBeGreaterThanOrEqual(7);
      await context.close();
    }
  });

  it('quote the words selected, across paragraphs too, with their numbers', async () => {
    await open('panel-1/');
    await page.evaluate(() => {
      const [first, last] = ['p1-3', 'p1-4'].map((id) =>
        [...(document.getElementById(id)?.childNodes ?? [])].findLast(
          (node) => (node.textContent ?? '').length > 40 && node instanceof Text,
        ),
      );
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 40);
    });
    await menu().waitFor();
    expect(await menu().getAttribute('aria-label')).toBe('Selected words, 1.3–1.4');
    await item('Copy quotation').click();
    await expect.poll(clipboard).toContain('paras. 1.3–1.4');
    expect(await clipboard()).not.toMatch(/“[^”]*1\.4/);
  });

  it('are whole words in the quotation, as in the link, wherever the selection begins and ends', async () => {
    await open('panel-1/');
    await select('p1-4', 'viousl');
    await item('Copy quotation').click();
    await expect.poll(clipboard).toMatch(/^“obviously”/);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await menu().waitFor({ state: 'detached' });
    await select('p1-3', 'al High Altit');
    await item('Copy quotation').click();
    await expect.poll(clipboard).toMatch(/^“Terminal High Altitude”/);
  });

  it('have no preview over their menu, though the pointer rests on a term', async () => {
    await open('panel-1/');
    const term = page.locator('#p1-3').getByRole('link', { name: 'THAAD' }).last();
    await select('p1-3', 'Altit', 'THAAD');
    await term.hover();
    await menu().waitFor();
    // Longer than a preview waits before it opens.
    await page.waitForTimeout(600);
    expect(await page.locator('#preview:popover-open').count()).toBe(0);
    expect(await menu().isVisible()).toBe(true);
  });

  it('light up for who follows the link: an independent reader of text fragments finds exactly them', async () => {
    await open('panel-1/');
    // The polyfill knows blocks by their tags, browsers by their layout: to it a number would be one word with what follows it.
    const reader = await context.newPage();
    await reader.goto(`${site.address}panel-1/`);
    await reader.evaluate(() => document.querySelectorAll('.number').forEach((each) => void each.remove()));
    for (const id of ['p1-1', 'p1-2', 'p1-4', 'p1-8', 'p1-10']) {
      const words = (await wordsOf(id)).split(' ');
      for (const [from, count] of [
        [0, 3],
        [2, 1],
        [5, 12],
        [Math.floor(words.length / 2), 30],
        [words.length - 4, 4],
      ] as const) {
        const wanted = words.slice(from, from + count).join(' ');
        await page.evaluate(
          ([each, text]) => {
            const node = [...(document.getElementById(each ?? '')?.childNodes ?? [])].find(
              (child) => child instanceof Text && child.data.includes(text ?? ''),
            ) as Text | undefined;
            getSelection()?.removeAllRanges();
            if (!node) return;
            const at = node.data.indexOf(text ?? '');
            getSelection()?.setBaseAndExtent(node, at, node, at + (text ?? '').length);
          },
          [id, wanted],
        );
        if (await page.evaluate(() => getSelection()?.isCollapsed)) continue;
        const chosen = await page.evaluate(() => getSelection()?.toString());
        await menu().waitFor();
        await item('Copy link').click();
        await expect.poll(() => status().innerText()).toBe('Link copied');
        const directive = /:~:text=(.*)$/.exec(await clipboard())?.[1] ?? '';
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await menu().waitFor({ state: 'detached' });
        const found = await reader.evaluate(`(() => { ${polyfillSource}
          const parsed = parseTextFragmentDirective(${JSON.stringify(directive)});
          const [range] = processTextFragmentDirective(parsed, document);
          return range && { text: range.toString(), id: range.startContainer.parentElement.closest('[data-locator]')?.id };
        })()`);
        const bare = (text = '') => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
        expect({ directive, ...(found as { text: string; id: string }) }).toMatchObject({
          id,
          text: expect.stringContaining(bare(chosen)),
        });
      }
    }
  }, 90_000);
});
