/** A link by what tells it apart once its list is made anew: several choices may lead to one address. */
export interface KnownLink {
  href: string | null;
  text: string | null;
}

const toKnown = (link: HTMLAnchorElement): KnownLink => ({ href: link.getAttribute('href'), text: link.textContent });

/** The link that has the focus, if one has. */
export const findFocusedLink = (): KnownLink | null =>
  document.activeElement instanceof HTMLAnchorElement ? toKnown(document.activeElement) : null;

/** The same link among those of a part of the page. */
export const findAgain = (known: KnownLink | null, part: HTMLElement): HTMLAnchorElement | undefined =>
  [...part.querySelectorAll('a')].find((link) => {
    const { href, text } = toKnown(link);
    return href === known?.href && text === known.text;
  });
