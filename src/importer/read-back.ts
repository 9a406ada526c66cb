import { parse as parseYaml } from 'yaml';
import { readMarkedBlocks } from '../report/marked-blocks.ts';
import { toPlainSource } from '../report/plain-source.ts';
import { attributeOf } from '../report/read-component.ts';
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
  for (const { node, id = '', text, marker = node } of readMarkedBlocks(tree)) {
    const span = { start: marker.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    if (node.type === 'yaml') written.fields = (parseYaml(node.value) as Record<string, unknown>) ?? {};
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'PullQuote')
      written.pullQuotes.push({ id: attributeOf(node, 'from') ?? '', text: text.trim(), ...span });
    else if (node.type === 'footnoteDefinition') written.notes.push({ id: node.identifier, text, ...span });
    else if (node.type === 'heading') written.headings.push({ id, text, ...span });
    else if (id && text) written.blocks.push({ id, text, ...span });
  }
  return written;
}
