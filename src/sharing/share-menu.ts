import type { CitationTemplates } from '../citations/citation-templates.ts';
import { fillCitation, today, toPlainText } from '../citations/fill-citation.ts';
import { toAddress } from '../report/address.ts';
import { toDayInWords } from '../report/day-in-words.ts';
import css from './share-menu.css?inline';
import { numbersOf, paragraphsUnder, quote, wordsOf } from './shared-words.ts';

/** What a menu hands out. */
export interface Shared {
  /** Name of the menu: Paragraph 1.4 */
  label: string;
  /** Permanent id of the paragraph or heading. */
  id: string;
  /** Paragraph number, or two with an en dash between them. */
  numbers: string;
  /** Address to copy. */
  link: string;
  /** The words to quote; none for a whole section. */
  words?: string;
  /** Day on which the text last changed: YYYY-MM-DD. */
  changed?: string;
  /** The block after which the menu stands in the page, so that the keyboard finds it there. */
  block: Element;
  /** What the menu hangs from, in the window. */
  place: DOMRect;
  /** What the menu was opened with; it gets the focus back. A menu that nobody asked for takes no focus. */
  opener?: HTMLElement;
}

const styleKey = 'citation-style';
const sheet = new CSSStyleSheet();
let menu: HTMLElement | undefined;
let loading: Promise<CitationTemplates> | undefined;

/** Opens the menu of a paragraph's number or of a heading, and puts its address in the address bar. A second click closes it. */
export function openAtMark(mark: HTMLAnchorElement): void {
  if (mark.ariaExpanded === 'true') {
    closeMenu();
    return;
  }
  const block = mark.parentElement as HTMLElement;
  const isParagraph = 'locator' in block.dataset;
  const numbers = numbersOf(isParagraph ? [block] : paragraphsUnder(block));
  history.replaceState(history.state, '', mark.hash);
  openMenu({
    label: isParagraph ? `Paragraph ${numbers}` : wordsOf(block),
    id: mark.hash.slice(1),
    numbers,
    link: location.href,
    ...(isParagraph && { words: wordsOf(block), changed: block.dataset['changed'] }),
    block,
    place: mark.getBoundingClientRect(),
    opener: mark,
  });
}

/** Shows the menu for what is shared, in place of one that is open. */
export function openMenu(shared: Shared): void {
  closeMenu();
  menu?.remove();
  if (!sheet.cssRules.length) {
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  const opened = buildMenu(shared);
  menu = opened;
  shared.block.after(opened);
  opened.showPopover();
  hang(opened, shared.place);
  shared.opener?.setAttribute('aria-expanded', 'true');
  if (shared.opener) opened.querySelector('button')?.focus({ preventScroll: true });
}

/** Closes the menu where one is open. */
export const closeMenu = (): void => menu?.hidePopover();

function buildMenu(shared: Shared): HTMLElement {
  const { label, words, opener, link } = shared;
  const box = make('div', { popover: opener ? 'auto' : 'manual', class: 'share' });
  const items = make('div', { role: 'menu', 'aria-label': label });
  const status = make('p', { role: 'status' });
  const say = (text: string) => {
    status.textContent = text;
  };

  const copy = async (what: string, text: string, html?: string) => {
    box.querySelector('textarea')?.remove();
    if (await writeToClipboard(text, html)) return say(`${what} copied`);
    const field = make('textarea', { readonly: '', 'aria-label': what, rows: '4' }) as HTMLTextAreaElement;
    field.value = text;
    box.append(field);
    field.select();
    say('The browser keeps the clipboard closed: copy the words from here.');
  };
  const withTemplates = async (use: (templates: CitationTemplates) => unknown) => {
    try {
      await use(await loadTemplates());
    } catch {
      say('The citations could not be loaded. Try again, or see “How to cite”.');
    }
  };
  const cite = ({ styles }: CitationTemplates): { style: string; html: string } => {
    const style = styles.find(({ name }) => name === readStyle()) ?? styles[0];
    if (!style) throw new Error('cite/templates.json holds no style');
    const template = style[shared.numbers.includes('–') ? 'range' : 'one'];
    return { style: style.label, html: fillCitation(template, placeOf(shared)) };
  };
  const copyCitation = () =>
    withTemplates((templates) => {
      const { style, html } = cite(templates);
      return copy(`Citation, ${style},`, toPlainText(html), html.replaceAll('\n', '<br>'));
    });
  const copyQuotation = () =>
    withTemplates((templates) =>
      copy('Quotation', `${quote(words ?? '')}\n${templates.quotedFrom}${toPlainText(cite(templates).html)}`),
    );

  items.append(makeItem('Copy link', () => copy('Link', link)));
  if (words) items.append(makeItem('Copy quotation', copyQuotation));
  items.append(makeItem('Copy citation', copyCitation));
  // One stop for the Tab key, from where the arrows go on: words that were selected leave the focus where it was.
  items.querySelector('button')?.setAttribute('tabindex', '0');
  box.append(items, ...tellLastChanged(shared, items), status);

  withTemplates(({ styles, formats }) => {
    if (!opener) return;
    const styleItems = styles.map(({ name, label: text }) =>
      makeItem(text, (item) => {
        rememberStyle(name);
        for (const each of styleItems) each.ariaChecked = String(each === item);
        return copyCitation();
      }),
    );
    styleItems.forEach((item, index) => {
      item.role = 'menuitemradio';
      item.ariaChecked = String(styles[index]?.name === (readStyle() ?? styles[0]?.name));
    });
    const files = formats.map(({ label: text, suffix, mediaType, text: template }) =>
      makeItem(text, () => {
        save(`${shared.id}${suffix}`, mediaType, fillCitation(template, placeOf(shared)));
        say(`${text} file saved`);
      }),
    );
    items.append(makeGroup('Style', styleItems), makeGroup('File', files));
    if (box.isConnected) hang(box, shared.place);
  });

  box.addEventListener('keydown', (event) => moveFocus(event, items));
  // Told at once, not in a later task: the menu is gone for the reader as soon as it is hidden.
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') opener?.removeAttribute('aria-expanded');
  });
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    if (opener && box.contains(document.activeElement)) opener.focus({ preventScroll: true });
    box.remove();
  });
  return box;
}

/** Arrows, Home and End go round the menu; Tab leaves it; Escape is the browser's own, but for a menu that opened by itself. */
function moveFocus(event: KeyboardEvent, items: HTMLElement): void {
  const all = [...items.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[event.key];
  if (event.key === 'Tab' || event.key === 'Escape') closeMenu();
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all.at(step % all.length)?.focus();
}

function make(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A line that says when the text last changed, and describes the menu; none where that is not known. */
function tellLastChanged({ changed }: Shared, items: HTMLElement): HTMLElement[] {
  if (!changed) return [];
  const line = make('p', { id: 'last-changed', class: 'changed' });
  line.textContent = `Last changed ${toDayInWords(changed)}`;
  items.setAttribute('aria-describedby', line.id);
  return [line];
}

function makeItem(text: string, act: (item: HTMLElement) => unknown): HTMLElement {
  const item = make('button', { type: 'button', role: 'menuitem', tabindex: '-1' });
  item.textContent = text;
  item.addEventListener('click', () => act(item));
  return item;
}

function makeGroup(label: string, items: HTMLElement[]): HTMLElement {
  const group = make('div', { role: 'group', 'aria-label': label });
  group.append(...items);
  return group;
}

/** Puts the menu under its place, over it where the window ends, and never beyond the window's side. */
function hang(box: HTMLElement, place: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const hasRoom = place.bottom + height + 8 < innerHeight || place.top < height + 8;
  box.style.top = `${scrollY + (hasRoom ? place.bottom + 8 : place.top - height - 8)}px`;
  box.style.left = `${scrollX + Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8))}px`;
}

function placeOf({ id, numbers }: Shared) {
  const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href.replace(/#.*/, '');
  return { url: `${page}#${id}`, id, numbers, date: today() };
}

function loadTemplates(): Promise<CitationTemplates> {
  loading ??= fetch(`${toAddress(import.meta.env.BASE_URL, 'cite')}templates.json`, {
    signal: AbortSignal.timeout(4000),
  }).then((response) => response.json());
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** False where the browser refuses, or has no clipboard for a page served over plain http. */
async function writeToClipboard(text: string, html?: string): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (html && 'ClipboardItem' in window)
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
      ]);
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function save(name: string, type: string, content: string): void {
  const link = make('a', { download: name }) as HTMLAnchorElement;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Storage may be blocked: then the choice holds for this page alone. */
let chosenStyle: string | undefined;

function rememberStyle(name: string): void {
  chosenStyle = name;
  try {
    localStorage.setItem(styleKey, name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function readStyle(): string | undefined {
  try {
    chosenStyle ??= localStorage.getItem(styleKey) ?? undefined;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  return chosenStyle;
}
