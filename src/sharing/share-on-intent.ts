/** Links that stand for what they belong to: a paragraph's number, a heading. A number elsewhere leads to the paragraph. */
const marks = '[data-locator] > .number, .sheet > :is(h2, h3) > a';

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented);

/**
 * Opens the menu of links, citations and quotations at a paragraph's number, at a heading and at selected words. The menu's script
 * comes with the first use; where it cannot be had the number stays the link that it is.
 */
export function shareOnIntent(): void {
  for (const mark of document.querySelectorAll(marks)) mark.ariaHasPopup = 'menu';

  const markOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(marks) : undefined;
  // A press beside an open menu closes it before the click comes: pressed on the mark it hangs from, that was the wish.
  let dismissed: HTMLAnchorElement | undefined;
  document.addEventListener('pointerdown', (event) => {
    const mark = markOf(event);
    dismissed = mark?.ariaExpanded === 'true' ? mark : undefined;
  });
  document.addEventListener('click', (event) => {
    const mark = markOf(event);
    if (!mark || !isPlain(event)) return;
    event.preventDefault();
    if (mark === dismissed && event.detail > 0) return;
    import('./share-menu.ts').then(
      ({ openAtMark }) => openAtMark(mark),
      () => location.assign(mark.hash),
    );
  });

  let settled: ReturnType<typeof setTimeout>;
  let isPressed = false;
  const offer = () => {
    const selection = getSelection();
    if (isPressed || !selection || selection.isCollapsed || !selection.focusNode?.parentElement?.closest('main'))
      return;
    import('./share-selection.ts').then(({ openAtSelection }) => openAtSelection(selection));
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'selectionchange'])
    document.addEventListener(type, () => {
      if (type !== 'selectionchange') isPressed = type === 'pointerdown';
      clearTimeout(settled);
      settled = setTimeout(offer, 300);
    });
}
