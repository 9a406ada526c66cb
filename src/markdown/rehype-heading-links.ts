// <h2 id="s1-2">Heading</h2>  becomes  <h2 id="s1-2"><a href="#s1-2">Heading</a></h2>
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isHeadingId } from '../report/locator.ts';

/** Makes every numbered heading the link to itself. A heading that holds a link of its own is left as it is. */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const id = element.properties['id'];
      if (!/^h[2-6]$/.test(element.tagName) || typeof id !== 'string' || !isHeadingId(id)) return;
      if (element.children.some((child) => child.type === 'element' && child.tagName === 'a')) return;
      element.children = [
        { type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: element.children },
      ];
    });
  };
}
