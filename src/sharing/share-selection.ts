import { readPageText } from './page-text.ts';
import { sectionOf, toPermanentLink } from './permanent-link.ts';
import { closeMenu, openMenu } from './share-menu.ts';
import { numbersOf, wordsOf } from './shared-words.ts';
import { toTextDirective } from './text-fragment.ts';
import { toWholeWords } from './whole-words.ts';

let shown: string | undefined;

/**
 * Offers link, quotation and citation for selected words of the report, grown to whole ones. The link goes to the first paragraph and lights the words up
 * where the browser can (`#p1-4:~:text=…`). The menu takes no focus; the keyboard finds it after the paragraph.
 */
export function openAtSelection(selection: Selection): void {
  // It may have gone while this module was loaded.
  if (selection.rangeCount === 0) return;
  const range = toWholeWords(selection.getRangeAt(0));
  const touched = [...document.querySelectorAll<HTMLElement>('[data-locator]')].filter((block) =>
    range.intersectsNode(block),
  );
  const [first] = touched;
  const last = touched.at(-1);
  const words = wordsOf(range.cloneContents());
  if (!first || !last || !words || words === shown) return;
  shown = words;

  const { text, start, end } = readPageText(range);
  const directive = toTextDirective(text, start, end);
  const numbers = numbersOf(touched);
  const section = sectionOf(first);
  // What tells the words from others is told of this page's text, so the link that lights them stays on it.
  const link = directive ? toPermanentLink(`#${first.id}:~:${directive}`) : toPermanentLink(`#${first.id}`, section);
  const rects = range.getClientRects();
  const place = rects[rects.length - 1] ?? range.getBoundingClientRect();
  openMenu({ label: `Selected words, ${numbers}`, id: first.id, numbers, link, section, words, block: last, place });

  const closing = new AbortController();
  const close = () => {
    shown = undefined;
    closing.abort();
    closeMenu();
  };
  const { signal } = closing;
  // Words to copy by hand are selected in the menu itself, in a field: then none are on the page.
  const isInMenu = () => Boolean(document.activeElement?.closest('.share textarea'));
  const isGone = () => getSelection()?.isCollapsed !== false && !isInMenu();
  document.addEventListener('selectionchange', () => isGone() && close(), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
}
