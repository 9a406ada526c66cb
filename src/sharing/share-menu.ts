import type { CitationTemplates } from '../citations/citation-templates.ts';
import { toDayInWords } from '../report/day-in-words.ts';
import { readStyle, rememberStyle } from './chosen-style.ts';
import { createHandOut, type Shared } from './hand-out.ts';
import { hang, make, makeGroup, makeItem, moveFocus } from './menu-parts.ts';
import { sectionOf, toPermanentLink } from './permanent-link.ts';
import css from './share-menu.css?inline';
import { numbersOf, paragraphsUnder, wordsOf } from './shared-words.ts';

/** A menu to open: what it hands out, and where it stands. */
interface Opening extends Shared {
  /** The block after which the menu stands in the page, so that the keyboard finds it there. */
  block: Element;
  /** What the menu hangs from, in the window. */
  place: DOMRect;
  /** What the menu was opened with; it gets the focus back. A menu that nobody asked for takes no focus. */
  opener?: HTMLElement;
}

const sheet = new CSSStyleSheet();
let menu: HTMLElement | undefined;

/** Opens the menu of a paragraph's number or of a heading, and puts its address in the address bar. A second click closes it. */
export function openAtMark(mark: HTMLAnchorElement): void {
  if (mark.ariaExpanded === 'true') {
    closeMenu();
    return;
  }
  const block = mark.parentElement as HTMLElement;
  const isParagraph = 'locator' in block.dataset;
  const numbers = numbersOf(isParagraph ? [block] : paragraphsUnder(block));
  const section = sectionOf(block);
  history.replaceState(history.state, '', mark.hash);
  openMenu({
    label: isParagraph ? `Paragraph ${numbers}` : wordsOf(block),
    id: mark.hash.slice(1),
    numbers,
    link: toPermanentLink(mark.hash, section),
    section,
    ...(isParagraph && { words: wordsOf(block), changed: block.dataset['changed'] }),
    block,
    place: mark.getBoundingClientRect(),
    opener: mark,
  });
}

/** Shows the menu for what is shared, in place of one that is open. */
export function openMenu(opening: Opening): void {
  closeMenu();
  menu?.remove();
  if (!sheet.cssRules.length) {
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  const opened = buildMenu(opening);
  menu = opened;
  opening.block.after(opened);
  opened.showPopover();
  hang(opened, opening.place);
  opening.opener?.setAttribute('aria-expanded', 'true');
  if (opening.opener) opened.querySelector('button')?.focus({ preventScroll: true });
}

/** Closes the menu where one is open. */
export const closeMenu = (): void => menu?.hidePopover();

function buildMenu(opening: Opening): HTMLElement {
  const { label, words, opener } = opening;
  const box = make('div', { popover: opener ? 'auto' : 'manual', class: 'share' });
  const items = make('div', { role: 'menu', 'aria-label': label });
  const status = make('p', { role: 'status' });
  const handOut = createHandOut(opening, box, status);

  items.append(makeItem('Copy link', handOut.copyLink));
  if (words) items.append(makeItem('Copy quotation', handOut.copyQuotation));
  items.append(makeItem('Copy citation', handOut.copyCitation));
  // One stop for the Tab key, from where the arrows go on: words that were selected leave the focus where it was.
  items.querySelector('button')?.setAttribute('tabindex', '0');
  box.append(items, ...tellLastChanged(opening, items), status);

  handOut.withTemplates((templates) => {
    if (!opener) return;
    items.append(
      makeGroup('Style', makeStyleItems(templates, handOut.copyCitation)),
      makeGroup(
        'File',
        templates.formats.map((format) => makeItem(format.label, () => handOut.saveFile(format))),
      ),
    );
    if (box.isConnected) hang(box, opening.place);
  });

  box.addEventListener('keydown', (event) => moveFocus(event, items, closeMenu));
  restoreOnClose(box, opener);
  return box;
}

/** One of these is chosen at a time; choosing copies the citation in that style. */
function makeStyleItems({ styles }: CitationTemplates, copyCitation: () => unknown): HTMLElement[] {
  const items = styles.map(({ name, label }) =>
    makeItem(label, (item) => {
      rememberStyle(name);
      for (const each of items) each.ariaChecked = String(each === item);
      return copyCitation();
    }),
  );
  items.forEach((item, index) => {
    item.role = 'menuitemradio';
    item.ariaChecked = String(styles[index]?.name === (readStyle() ?? styles[0]?.name));
  });
  return items;
}

function restoreOnClose(box: HTMLElement, opener: HTMLElement | undefined): void {
  // Told at once, not in a later task: the menu is gone for the reader as soon as it is hidden.
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') opener?.removeAttribute('aria-expanded');
  });
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    if (opener && box.contains(document.activeElement)) opener.focus({ preventScroll: true });
    box.remove();
  });
}

/** A line that says when the text last changed, and describes the menu; none where that is not known. */
function tellLastChanged({ changed }: Shared, items: HTMLElement): HTMLElement[] {
  if (!changed) return [];
  const line = make('p', { id: 'last-changed', class: 'changed' });
  line.textContent = `Last changed ${toDayInWords(changed)}`;
  items.setAttribute('aria-describedby', line.id);
  return [line];
}
