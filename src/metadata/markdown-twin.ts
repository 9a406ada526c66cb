import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';

const furniture = {
  elements: new Set(['nav', 'search', 'form', 'script', 'style', 'template', 'svg', 'button', 'dialog']),
  classes: new Set([
    'kicker',
    'pull-quote',
    'backlinks',
    'examples',
    'triple',
    'screen-only',
    'search-narrow',
    'search-unloaded',
  ]),
};

/** Whether an element is shown but no part of the text: ways around the site, forms, drawings, marks, words that we add in brackets. */
function isFurniture({ tagName, properties }: Element): boolean {
  const { className, popover, hidden, ariaHidden, dataFull } = properties;
  const isOutOfSight = [popover, hidden, dataFull].some((value) => value !== undefined) || ariaHidden === 'true';
  const classes = Array.isArray(className) ? className : [];
  return isOutOfSight || furniture.elements.has(tagName) || classes.some((name) => furniture.classes.has(String(name)));
}

/**
 * A built page's text as Markdown, with absolute links, every paragraph's number as the link to it, and below the text what the page's
 * foot says of the edition. The page is changed. Throws where it has no `<main>`.
 */
export function toMarkdownTwin(page: Root, url: string): string {
  const main = select('main', page);
  if (!main) throw new Error(`The page ${url} has no <main>: there is no text to write in Markdown`);
  visit(page, 'element', (element) => {
    if (element.tagName === 'a' && typeof element.properties['href'] === 'string')
      element.properties['href'] = new URL(element.properties['href'], url).href;
  });
  visit(main, 'element', (element, index, parent) => {
    if (parent && index !== undefined && isFurniture(element)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (/^h\d$/.test(element.tagName)) element.children = element.children.flatMap(withoutOwnLink(element, url));
    return undefined;
  });
  visit(main, 'comment', (_, index, parent) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(main, 'element', partLinks);
  visit(main, 'element', linkAddresses);
  visit(main, { tagName: 'table' }, giveHead);
  const note = select('.colophon p', page);
  const text = [
    main,
    ...(note ? [{ type: 'element', tagName: 'hr', properties: {}, children: [] } as Element, note] : []),
  ];
  return toMarkdown(toMdast({ type: 'root', children: text }), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
}

/** A heading that links to itself on the page is plain in Markdown. */
const withoutOwnLink =
  (heading: Element, url: string) =>
  (child: ElementContent): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'a') return [child];
    const target = new URL(String(child.properties['href']), url).hash.slice(1);
    return target === heading.properties['id'] ? child.children : [child];
  };

/** An address in running text leads there: what could read as Markdown in it would be escaped else, and copied so. */
function linkAddresses(parent: Element): typeof SKIP | undefined {
  if (parent.tagName === 'a') return SKIP;
  parent.children = parent.children.flatMap((child) => (child.type === 'text' ? partAddresses(child.value) : [child]));
  return undefined;
}

const partAddresses = (words: string): ElementContent[] =>
  words
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?)”])/)
    .map((value, index) => (index % 2 === 1 ? linkTo(value) : { type: 'text', value }));

const linkTo = (address: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href: address },
  children: [{ type: 'text', value: address }],
});

/** In Markdown the first row of a table is its head: a table without one is given an empty one, so that no data stand in it. */
function giveHead(table: Element): void {
  const row = select('tr', table);
  if (!row || select('thead', table)) return;
  const cells = row.children.filter((child) => child.type === 'element');
  const empty = cells.map((): Element => ({ type: 'element', tagName: 'th', properties: {}, children: [] }));
  const head: Element = { type: 'element', tagName: 'tr', properties: {}, children: empty };
  table.children.unshift({ type: 'element', tagName: 'thead', properties: {}, children: [head] });
}

/** A number that the layout sets apart from the words after it is parted from them by a space. */
function partLinks(parent: Element): void {
  parent.children = parent.children.flatMap((child, index): ElementContent[] => {
    const next = parent.children[index + 1];
    const isTight = next?.type === 'element' || (next?.type === 'text' && /^[\p{L}\p{N}“(]/u.test(next.value));
    return child.type === 'element' && child.tagName === 'a' && isTight
      ? [child, { type: 'text', value: ' ' }]
      : [child];
  });
}
