import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Text of a list, table or block quote with its parts kept apart by spaces. */
export function textOfBlock(node: RootContent): string {
  if ('children' in node && node.type !== 'paragraph' && node.type !== 'tableCell')
    return node.children.map((child) => textOfBlock(child as RootContent)).join(' ');
  return textOf(node);
}
