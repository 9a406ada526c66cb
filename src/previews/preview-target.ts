/** What a preview shows of the place to which a link leads. */
export interface Preview {
  title: string;
  text: string;
}

const longestText = 320;

/**
 * The path and fragment of a link worth previewing: one to a place on another page of this site, or from a paragraph to
 * another section. Undefined for all others.
 */
export function toPreviewTarget(
  link: URL,
  page: URL,
  isInParagraph: boolean,
): { path: string; id: string } | undefined {
  if (link.origin !== page.origin || link.pathname === page.pathname) return undefined;
  const id = decodeURIComponent(link.hash.slice(1)).replace(/:~:.*$/, '');
  return id || isInParagraph ? { path: link.pathname, id } : undefined;
}

/** Reads a preview from a page of the site: an entry, a paragraph, a row or, without an id, the page as a whole. */
export function readPreview(page: Document, id: string): Preview | undefined {
  const place = id ? page.getElementById(id) : page.querySelector('main');
  if (!place) return undefined;
  const heading = place.matches('h1,h2,h3') ? place : place.querySelector(id ? 'h3' : 'h1');
  const body = place.matches('p') ? place : place.querySelector(id ? 'p:not(.voice,.where)' : '.lede');
  const number = place.matches('[data-locator]') ? place.getAttribute('data-locator') : undefined;
  return {
    title: number ? `Paragraph ${number}` : joinWords(heading),
    text: shorten(joinWords(body)),
  };
}

/** Words of an element, without its paragraph number; neighbours such as a term and its words in full stay apart. */
function joinWords(element: Element | null): string {
  if (!element) return '';
  const words = [...element.childNodes]
    .filter((node) => !(node as Element).matches?.('.number'))
    .map((node) => node.textContent ?? '');
  const separator = element.matches('h1,h2,h3') ? ' · ' : '';
  return words
    .map((each) => (separator ? each.trim() : each))
    .filter(Boolean)
    .join(separator)
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestText)).replace(/[\s,;:.]+$/, '')} …`;
}
