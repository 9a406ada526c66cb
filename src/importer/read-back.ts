import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse as parseYaml } from 'yaml';
import { readHeadingMarker, readParagraphMarker } from '../markdown/permanent-id.ts';
import { attributeOf } from '../markdown/read-component.ts';
import { textOfBlock } from '../markdown/text-of-block.ts';
import { toPlainSource } from '../report/plain-source.ts';
import { parseMdx } from '../report/section.ts';

/** Where a piece of a section stands in its file, by offsets into the source. */
export interface Span {
  start: number;
  end: number;
}

export interface WrittenBlock extends Span {
  id: string;
  /** The words that readers see; references to notes left out. */
  text: string;
}

/** A section's file as the importer sees it: what it may change, and where that stands. */
export interface WrittenSection {
  fields: Record<string, unknown>;
  /** Numbered paragraphs, lists, tables, block quotes, with their markers. */
  blocks: WrittenBlock[];
  headings: WrittenBlock[];
  /** `id` is that of the paragraph quoted. */
  pullQuotes: WrittenBlock[];
  /** `id` is the note's label. */
  notes: WrittenBlock[];
}

/** Reads a section's file. `source` has plain line feeds. Throws a VFileMessage where the MDX cannot be parsed. */
export function readBack(source: string): WrittenSection {
  const tree = parseMdx(toPlainSource(source));
  const written: WrittenSection = { fields: {}, blocks: [], headings: [], pullQuotes: [], notes: [] };
  let pending: WrittenBlock | undefined;
  for (const node of tree.children) {
    const span = spanOf(node);
    const quoted = findPullQuote(node);
    if (node.type === 'yaml') written.fields = (parseYaml(node.value) as Record<string, unknown>) ?? {};
    else if (quoted) written.pullQuotes.push({ ...quoted, ...span });
    else if (node.type === 'footnoteDefinition')
      written.notes.push({ id: node.identifier, text: textOf(node), ...span });
    else if (node.type === 'heading') {
      const { id = '', text } = readHeadingMarker(textOf(node));
      written.headings.push({ id, text, ...span });
    } else if (node.type === 'paragraph') {
      const { id, text } = readParagraphMarker(textOf(node));
      if (id && text) written.blocks.push({ id, text, ...span });
      if (id && !text) pending = { id, text: '', ...span };
      if (id && !text) continue;
    } else if (pending) written.blocks.push({ ...pending, text: textOfBlock(node), end: span.end });
    pending = undefined;
  }
  return written;
}

const spanOf = ({ position }: RootContent): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** A pull quote on one line is a paragraph that holds an inline element; on several lines it is a block. */
function findPullQuote(node: RootContent): { id: string; text: string } | undefined {
  const element = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : node;
  if (element?.type !== 'mdxJsxFlowElement' && element?.type !== 'mdxJsxTextElement') return undefined;
  if (element.name !== 'PullQuote') return undefined;
  return { id: attributeOf(element, 'from') ?? '', text: textOf(element).trim() };
}
