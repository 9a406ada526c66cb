import { toExtent } from '../report/extent.ts';

/** What stands in the text and is not its words: numbers, notes, charts, previews. */
export const furniture = '.number, aside, nav, figure, [popover], [hidden], .visually-hidden, [data-pagefind-ignore]';

/** The report's words in a piece of the page, on one line. */
export function wordsOf(piece: Node): string {
  const copy = document.createElement('div');
  copy.append(piece.cloneNode(true));
  for (const extra of copy.querySelectorAll(furniture)) extra.remove();
  for (const block of copy.querySelectorAll('p, li, td')) block.append(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The numbers of some blocks in reading order, as one locator: 1.4, or 1.4–1.6. */
export const numbersOf = (blocks: HTMLElement[]): string =>
  toExtent(blocks.map(({ dataset }) => dataset['locator'] ?? ''));

/** The numbered paragraphs from a heading to the next one of its rank. */
export function paragraphsUnder(heading: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let next = heading.nextElementSibling;
  while (next && !(/^H\d$/.test(next.tagName) && next.tagName <= heading.tagName)) {
    const blocks = next.matches('.passage') ? [...next.children] : [next];
    found.push(
      ...(blocks.filter((block) => block instanceof HTMLElement && Boolean(block.dataset['locator'])) as HTMLElement[]),
    );
    next = next.nextElementSibling;
  }
  return found;
}

/** Words between quotation marks; quotation marks inside them become single ones. */
export const quote = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
