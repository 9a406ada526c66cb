import { isSelecting } from './is-selecting.ts';
import css from './link-preview.css?inline';
import { isRegister, type PagePreviews, type Preview, type PreviewTarget, toPreviewTarget } from './preview-target.ts';

const openDelay = 250;
const closeDelay = 250;
const margin = 12;

interface ShowOptions {
  /** Ends with a link to the place itself, for readers whose tap opened the preview instead. */
  withLink?: boolean;
}

/**
 * The one preview of a page (WCAG 1.4.13): Esc dismisses it, the pointer may enter it, it stays until pointer and focus
 * have left. A place that cannot be read shows nothing; the link works as ever.
 */
class LinkPreview {
  #box: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new AbortController();
  readonly #pages = new Map<string, Promise<PagePreviews>>();

  /** The pointer is over a link: shows its preview if it stays. */
  approach(link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    const listeners = new AbortController();
    this.#timer = setTimeout(() => isSelecting() || this.show(link), openDelay);
    link.addEventListener('pointerleave', () => this.#leave(listeners), { signal: listeners.signal });
  }

  /** Shows a link's preview at once; without a sound where there is nothing to show. */
  async show(link: HTMLAnchorElement, { withLink = false }: ShowOptions = {}): Promise<void> {
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    this.hide();
    this.#link = link;
    const target = toPreviewTarget(new URL(link.href), new URL(location.href), import.meta.env.BASE_URL, true);
    const preview = target && (await this.#read(target).catch(() => undefined));
    if (this.#link !== link) return;
    if (!preview?.[1] || !target) {
      this.hide();
      if (withLink) location.assign(link.href);
      return;
    }
    this.#fill(preview, withLink ? toOpener(link.href, target, preview[0]) : undefined);
    this.#place(link);
    link.setAttribute('aria-describedby', 'preview');
    this.#watch(link);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#listeners.abort();
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.#box?.matches(':popover-open')) this.#box.hidePopover();
  }

  #leave(approach?: AbortController): void {
    approach?.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), closeDelay);
  }

  /** While it is open: Esc, leaving, a tap elsewhere and words being selected close it; entering it keeps it. */
  #watch(link: HTMLAnchorElement): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const box = this.#box;
    const isOutside = (node: EventTarget | null) =>
      !(node instanceof Node && (box?.contains(node) || link.contains(node)));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.hide(), { signal });
    document.addEventListener('pointerdown', (event) => isOutside(event.target) && this.hide(), { signal });
    const isInBox = () => box?.contains(getSelection()?.anchorNode ?? null);
    document.addEventListener('selectionchange', () => isSelecting() && !isInBox() && this.hide(), { signal });
    link.addEventListener('pointerleave', () => link.matches(':focus-visible') || this.#leave(), { signal });
    link.addEventListener('blur', (event) => isOutside(event.relatedTarget) && this.hide(), { signal });
    box?.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    box?.addEventListener('pointerleave', (event) => event.pointerType === 'touch' || this.#leave(), { signal });
  }

  async #read(target: PreviewTarget): Promise<Preview | undefined> {
    const previews = this.#pages.get(target.page) ?? fetchPreviews(target);
    this.#pages.set(target.page, previews);
    previews.catch(() => this.#pages.delete(target.page));
    return (await previews)[target.id];
  }

  #fill([title, text]: Preview, opener: HTMLElement | undefined): void {
    const box = this.#box ?? createBox();
    this.#box = box;
    const heading = document.createElement('b');
    heading.textContent = title;
    box.replaceChildren(heading, text);
    if (opener) box.append(document.createElement('br'), opener);
    box.showPopover();
  }

  /** Under the link, all of its lines, above it where there is no room, never beyond the window. */
  #place(link: HTMLAnchorElement): void {
    const box = this.#box;
    const [line] = link.getClientRects();
    if (!box || !line) return;
    const { width, height } = box.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    const isAbove = bottom + height + margin > innerHeight && top > height + margin;
    const left = Math.max(margin, Math.min(line.left, document.documentElement.clientWidth - width - margin));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(isAbove ? top - height - 4 : bottom + 4) + scrollY}px`;
  }
}

/** A link to the place itself that says which it is: Open in the glossary (or the references of a section), Open Paragraph 1.4. */
function toOpener(href: string, { page }: PreviewTarget, title: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = `Open ${isRegister(page) ? `in the ${page.replace(/\/.*/, '')}` : title}`;
  return link;
}

function createBox(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const box = document.createElement('div');
  box.id = 'preview';
  box.className = 'preview';
  box.popover = 'manual';
  // Within the landmark of what it tells about, so that nothing stands outside all of them.
  (document.getElementById('main') ?? document.body).append(box);
  return box;
}

/** Throws where the file does not come or is no JSON. */
async function fetchPreviews({ page }: PreviewTarget): Promise<PagePreviews> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/previews/${page}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

export const linkPreview = new LinkPreview();
