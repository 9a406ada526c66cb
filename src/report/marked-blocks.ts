// `## Heading [#s1-2]`, `[#p1-4]` + line break + words, `[#p1-5]` alone + a list
// are three blocks: s1-2, p1-4 and p1-5
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readHeadingMarker, readParagraphMarker } from './permanent-id.ts';
import { textOfBlock } from './text-of-block.ts';

/** A block of a section with the id that the text gives it. */
export interface MarkedBlock {
  node: RootContent;
  /** Undefined where no marker stands at the block. */
  id?: string;
  /** Its words without the marker, the parts of a list, table or block quote kept apart by spaces. */
  text: string;
  /** A paragraph that is a marker alone: it stands before the node, or is the node itself where it marks nothing. */
  marker?: Paragraph;
}

const numberedBlocks: ReadonlySet<string> = new Set(['list', 'table', 'blockquote']);

/** Whether a block that is no paragraph bears a paragraph number; its marker stands before it. */
export const isNumberedBlock = (node: RootContent): boolean => numberedBlocks.has(node.type);

/** The blocks of a section in their order, each with its id. */
export function readMarkedBlocks(tree: Root): MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  for (const node of tree.children) {
    const before = blocks.at(-1);
    if (node.type === 'heading') blocks.push({ node, ...readHeading(node) });
    else if (node.type === 'paragraph') blocks.push({ node, ...readParagraph(node) });
    else if (before && before.marker === before.node && isNumberedBlock(node))
      blocks.splice(-1, 1, { ...before, node, text: textOfBlock(node) });
    else blocks.push({ node, text: isNumberedBlock(node) ? textOfBlock(node) : textOf(node) });
  }
  return blocks;
}

/** The marker of a heading is the end of its words, outside whatever emphasis they have. */
function readHeading(heading: Heading): Omit<MarkedBlock, 'node'> {
  const text = textOf(heading);
  return heading.children.at(-1)?.type === 'text' ? readHeadingMarker(text) : { text };
}

function readParagraph(paragraph: Paragraph): Omit<MarkedBlock, 'node'> {
  const [first, ...others] = paragraph.children;
  const { id, text } = readParagraphMarker(first?.type === 'text' ? first.value : '');
  if (id === undefined) return { text: textOf(paragraph) };
  const marker = text === '' && others.length === 0 ? paragraph : undefined;
  return { id, text: text + others.map((child) => textOf(child)).join(''), ...(marker && { marker }) };
}
