// <td align="right">  becomes  <td class="align-right">
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Column alignment as a class: the inline style that GFM tables get otherwise is refused by the content security policy. */
export function rehypeAlignedCells() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { align, ...rest } = element.properties;
      if (typeof align !== 'string') return;
      element.properties = { ...rest, className: [`align-${align}`] };
    });
  };
}
