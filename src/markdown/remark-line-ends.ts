// a source with Windows line ends  gives  the same text as one with plain line feeds
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Writes every line end of the text as a line feed, so that a file saved on Windows makes the same page. */
export function remarkLineEnds() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ('value' in node && typeof node.value === 'string') node.value = node.value.replaceAll('\r\n', '\n');
    });
  };
}
