// <p id="p1-4" data-locator="1.4">Words</p>
// becomes the same with a first child  <a class="number" href="#p1-4" aria-label="Paragraph 1.4">1.4</a>
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives every numbered block its number as a permalink, out of the search index and out of the sentence. */
export function rehypeParagraphNumbers() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const locator = element.properties['dataLocator'];
      if (typeof locator !== 'string') return;
      const link = numberLink(String(element.properties['id']), locator);
      if (element.tagName === 'p') element.children.unshift(link);
      else wrapBlock(element, link);
    });
  };
}

const numberLink = (id: string, locator: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['number'], href: `#${id}`, ariaLabel: `Paragraph ${locator}`, dataPagefindIgnore: '' },
  children: [{ type: 'text', value: locator }],
});

/** A list or table cannot hold a link as its child: it becomes a division that carries the id. */
function wrapBlock(element: Element, link: Element): void {
  const { id, dataLocator, ...rest } = element.properties;
  const block: ElementContent = { ...element, properties: rest };
  element.tagName = 'div';
  element.properties = { id, dataLocator };
  element.children = [link, block];
}
