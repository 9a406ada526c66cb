import { toPreviewTarget } from './preview-target.ts';

const isWorthPreviewing = (link: HTMLAnchorElement): boolean =>
  toPreviewTarget(new URL(link.href), new URL(location.href), import.meta.env.BASE_URL, isInParagraph(link)) !==
  undefined;

const isInParagraph = (link: HTMLAnchorElement): boolean => link.closest('[data-locator]') !== null;

const findLink = ({ target }: Event): HTMLAnchorElement | undefined => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link && !link.closest('nav, .key-points, .results') && isWorthPreviewing(link) ? link : undefined;
};

/** Shows previews of links in an element, on hover, focus and, in the text, on a first tap. Loads nothing before that. */
export function watchLinks(element: HTMLElement): void {
  const load = () => import('./link-preview.ts');
  element.addEventListener('pointerover', (event) => {
    const link = findLink(event);
    if (link && event.pointerType !== 'touch') load().then(({ linkPreview }) => linkPreview.approach(link));
  });
  element.addEventListener('focusin', (event) => {
    const link = findLink(event);
    if (link?.matches(':focus-visible')) load().then(({ linkPreview }) => linkPreview.show(link));
  });
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
