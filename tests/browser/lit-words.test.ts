import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltSite } from './browser.ts';
import { firefox, launchFirefox } from './firefox.ts';

/** A word of the report on a page, as the tests choose among them. */
interface Word {
  text: string;
  /** Id of its paragraph. */
  id: string;
  isLinked: boolean;
}

/** Puts into the page `words`, all words of the report with a range each, by which it is selected and seen. */
const gatherWords = () => {
  const words = [...document.querySelectorAll('[data-locator]')].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found: { text: string; id: string; isLinked: boolean; range: Range }[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement?.closest('.number')) continue;
      for (const match of node.data.matchAll(/[\p{L}\p{N}_]+/gu)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        found.push({ text: match[0], id: block.id, isLinked: Boolean(node.parentElement?.closest('a')), range });
      }
    }
    return found;
  });
  Object.assign(globalThis, { words });
  return words.map(({ text, id, isLinked }) => ({ text, id, isLinked }));
};

type Choice = (words: Word[]) => [first: number, last: number];

const inParagraph = (words: Word[], id: string, from: number) => words.findIndex((word) => word.id === id) + from;

const fromOneToTheNext: Choice = (words) => [inParagraph(words, 'p1-4', -12), inParagraph(words, 'p1-4', 0)];

const choices: [name: string, path: string, choose: Choice][] = [
  ['a few words', 'panel-1/', (words) => [inParagraph(words, 'p1-4', 5), inParagraph(words, 'p1-4', 9)]],
  [
    'a word that stands there many times, the last time',
    'panel-1/',
    (words) => {
      const at = words.findLastIndex(({ id, text }) => id === 'p1-4' && text === 'the');
      return [at, at];
    },
  ],
  [
    'words in a link and after it',
    'panel-1/',
    (words) => {
      const at = words.findIndex(({ id, isLinked }) => id === 'p1-4' && isLinked);
      return [at, at + 4];
    },
  ],
  ['the end of a paragraph and a word of the next', 'panel-1/', fromOneToTheNext],
  ['several paragraphs', 'panel-1/', (words) => [inParagraph(words, 'p1-2', 30), inParagraph(words, 'p1-4', 20)]],
  ['a whole paragraph', 'report/', (words) => [inParagraph(words, 'p1-4', 0), inParagraph(words, 'p1-5', -1)]],
  ['the end of a paragraph and a word of the next', 'report/', fromOneToTheNext],
];

// Headless Chromium lights no words for links to them; Firefox does, as browsers do on a reader's desk.
describe.runIf(firefox)(
  firefox ? 'who follows a link to selected words' : 'who follows a link to words (skipped: Firefox is not installed)',
  () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serveBuiltSite>>;
    let sender: Page;
    let recipient: Page;
    let canvas: Page;

    beforeAll(async () => {
      [browser, site] = await Promise.all([launchFirefox(), serveBuiltSite()]);
      sender = await browser.newPage();
      recipient = await browser.newPage();
      canvas = await browser.newPage();
      for (const page of [sender, recipient]) await page.setViewport({ width: 1280, height: 2400 });
    });

    afterAll(async () => {
      await browser.close();
      await site.stop();
    });

    /** The link that the menu at the words copies. */
    const copyLink = (first: number, last: number): Promise<string> =>
      sender.evaluate(
        async (from, to) => {
          const { words } = globalThis as unknown as { words: { range: Range }[] };
          const [start, end] = [words[from]?.range, words[to]?.range];
          if (start && end)
            getSelection()?.setBaseAndExtent(start.startContainer, start.startOffset, end.endContainer, end.endOffset);
          return new Promise<string>((resolve) => {
            Object.assign(Clipboard.prototype, { writeText: async (text: string) => resolve(text) });
            const watcher = new MutationObserver(() => {
              const item = document.querySelector<HTMLElement>('.share [role=menuitem]');
              if (!item) return;
              watcher.disconnect();
              item.click();
            });
            watcher.observe(document.body, { childList: true, subtree: true });
          });
        },
        first,
        last,
      );

    /** The words that are lit on the recipient's page, told by the colour at the middle of each. */
    const readLitWords = async (link: string): Promise<string> => {
      await recipient.goto('about:blank');
      await recipient.goto(link);
      await recipient.evaluate(gatherWords);
      const places = await recipient.evaluate(async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('::target-text { background: #f0f !important; color: #f0f !important; }');
        document.adoptedStyleSheets.push(sheet);
        await document.fonts.ready;
        const { words } = globalThis as unknown as { words: { text: string; range: Range }[] };
        return words.flatMap(({ text, range }) => {
          const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
          return y >= 0 && y + height <= innerHeight ? [{ text, x: x + width / 2, y: y + height / 2 }] : [];
        });
      });
      const picture = await recipient.screenshot({ encoding: 'base64' });
      return canvas.evaluate(
        async (source, each) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const { width, height } = image;
          const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
          context?.drawImage(image, 0, 0);
          const isLit = ({ x, y }: { x: number; y: number }) => {
            const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
            return red > 200 && green < 60 && blue > 200;
          };
          return each
            .filter(isLit)
            .map(({ text }) => text)
            .join(' ');
        },
        picture,
        places,
      );
    };

    it.each(choices)('sees lit what was selected and no more: %s, on /%s', async (_, path, choose) => {
      await sender.goto(`${site.address}${path}`);
      const words = await sender.evaluate(gatherWords);
      const [first, last] = choose(words);
      const link = await copyLink(first, last);
      expect(link).toContain(`${path}#${words[first]?.id}:~:text=`);
      const selected = words.slice(first, last + 1).map(({ text }) => text);
      expect(await readLitWords(link)).toBe(selected.join(' '));
    });
  },
);
