// `## Heading [#s1-2]`             becomes  <h2 id="s1-2">Heading</h2>
// `[#p1-4]` + line break + words   becomes  <p id="p1-4" data-locator="1.4">words</p>
// `[#p1-5]` alone, then a list     becomes  <ul id="p1-5" data-locator="1.5">…
import type { Root, RootContent } from 'mdast';
import { isParagraphId, toLocator } from '../report/locator.ts';
import { readMarkedBlocks } from '../report/marked-blocks.ts';
import { readHeadingMarker, readParagraphMarker } from '../report/permanent-id.ts';

/** Moves the ids written in the text onto their blocks, as HTML attributes. Text without a marker is left as it is. */
export function remarkPermanentIds() {
  return (tree: Root): void => {
    tree.children = readMarkedBlocks(tree).flatMap(({ node, id, marker }) => {
      if (marker === node) return [];
      if (id) {
        dropMarker(node);
        setId(node, id);
      }
      return [node];
    });
  };
}

function dropMarker(node: RootContent): void {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  const last = node.type === 'heading' ? node.children.at(-1) : undefined;
  if (first?.type === 'text') first.value = readParagraphMarker(first.value).text;
  if (last?.type === 'text') last.value = readHeadingMarker(last.value).text;
}

function setId(node: RootContent, id: string): void {
  const locator = isParagraphId(id) ? { dataLocator: toLocator(id) } : {};
  node.data = { ...node.data, hProperties: { id, ...locator } } as RootContent['data'];
}
