// <table>…</table>  becomes  <div class="scrolls" role="region" aria-label="Table" tabindex="0"><table>…</table></div>
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Lets wide tables scroll by themselves, with the keyboard too, instead of widening the page. */
export function rehypeScrollingTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || index === undefined || !parent) return;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scrolls'], role: 'region', ariaLabel: 'Table', tabIndex: 0 },
        children: [element],
      };
      parent.children[index] = frame;
      return SKIP;
    });
  };
}
