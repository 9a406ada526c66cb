// `## Heading [#s1-2]`            becomes  <h2 id="s1-2">Heading</h2>
// `[#p1-4]` + line break + words   becomes  <p id="p1-4" data-locator="1.4">words</p>
// `[#p1-5]` alone, then a list     becomes  <ul id="p1-5" data-locator="1.5">…
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { isParagraphId, toLocator } from '../report/locator.ts';
import { readHeadingMarker, readParagraphMarker } from './permanent-id.ts';

/** Moves the ids written in the text onto their blocks, as HTML attributes. Text without a marker is left as it is. */
export function remarkPermanentIds() {
  return (tree: Root): void => {
    const kept: RootContent[] = [];
    let pendingId: string | undefined;
    for (const node of tree.children) {
      if (node.type === 'heading') markHeading(node);
      else if (node.type === 'paragraph') {
        const id = takeParagraphMarker(node);
        if (id && node.children.length === 0) {
          pendingId = id;
          continue;
        }
        if (id) setId(node, id);
      } else if (pendingId) setId(node, pendingId);
      pendingId = undefined;
      kept.push(node);
    }
    tree.children = kept;
  };
}

function markHeading(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const { id, text } = readHeadingMarker(last.value);
  if (!id) return;
  last.value = text;
  setId(heading, id);
}

function takeParagraphMarker(paragraph: Paragraph): string | undefined {
  const first = paragraph.children[0];
  if (first?.type !== 'text') return undefined;
  const { id, text } = readParagraphMarker(first.value);
  if (id === undefined) return undefined;
  first.value = text;
  if (!text) paragraph.children.shift();
  return id;
}

function setId(node: RootContent, id: string): void {
  const locator = isParagraphId(id) ? { dataLocator: toLocator(id) } : {};
  node.data = { ...node.data, hProperties: { id, ...locator } } as RootContent['data'];
}
