import { isSelecting } from './is-selecting.ts';
import { toPreviewTarget } from './preview-target.ts';

const isWorthPreviewing = (link: HTMLAnchorElement): boolean =>
  toPreviewTarget(new URL(link.href), new URL(location.href), import.meta.env.BASE_URL, isInParagraph(link)) !==
  undefined;

const isInParagraph = (link: HTMLAnchorElement): boolean => link.closest('[data-locator]') !== null;

const findLink = ({ target }: Event): HTMLAnchorElement | undefined => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link && !link.closest('nav, .key-points, .results') && isWorthPreviewing(link) ? link : undefined;
};

/**
 * Shows previews of links in an element, on hover, focus and, in the text, on a first tap; none while words are selected. Loads
 * nothing before that.
 */
export function watchLinks(element: HTMLElement): void {
  const load = () => import('./link-preview.ts');
  // The reader may have left the link while the module was on its way; without the module the link is only a link.
  const show = (event: Event, how: 'approach' | 'show', state: string) => {
    const link = findLink(event);
    if (link?.matches(state) && !isSelecting())
      load().then(
        ({ linkPreview }) => link.matches(state) && !isSelecting() && linkPreview[how](link),
        () => {},
      );
  };
  element.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') show(event, 'approach', ':hover');
  });
  element.addEventListener('focusin', (event) => show(event, 'show', ':focus-visible'));
  element.addEventListener('click', (event) => {
    const link = findLink(event);
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (!link || !isTouch || !isInParagraph(link) || link.getAttribute('aria-describedby')) return;
    event.preventDefault();
    load().then(
      ({ linkPreview }) => linkPreview.show(link, { withLink: true }),
      () => location.assign(link.href),
    );
  });
}
