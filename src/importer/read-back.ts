import { parse as parseYaml } from 'yaml';
import { readMarkedBlocks } from '../report/marked-blocks.ts';
import { toPlainSource } from '../report/plain-source.ts';
import { attributeOf } from '../report/read-component.ts';
import { parseMdx } from '../report/section.ts';
import type { Stretch } from './text-edits.ts';

export interface WrittenBlock extends Stretch {
  id: string;
  /** The words that readers see; references to notes left out. */
  text: string;
}

/** A section's file as the importer sees it: what it may change, and where that stands. */
export interface WrittenSection {
  /** The file without byte order mark and with plain line feeds: all offsets are into this. */
  source: string;
  fields: Record<string, unknown>;
  /** Numbered paragraphs, lists, tables, block quotes, with their markers. */
  blocks: WrittenBlock[];
  headings: WrittenBlock[];
  /** `id` is that of the paragraph quoted. */
  pullQuotes: WrittenBlock[];
  /** `id` is the note's label. */
  notes: WrittenBlock[];
  /** Front matter, figures, remarks, blocks without a number: what the importer leaves alone. */
  others: Stretch[];
}

/** Reads a section's file, whatever its line ends. Throws a VFileMessage where the MDX cannot be parsed. */
export function readBack(file: string): WrittenSection {
  const source = toPlainSource(file);
  const written: WrittenSection = {
    source,
    fields: {},
    blocks: [],
    headings: [],
    pullQuotes: [],
    notes: [],
    others: [],
  };
  for (const { node, id = '', text, marker = node } of readMarkedBlocks(parseMdx(source))) {
    const span = { start: marker.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    if (node.type === 'yaml') written.fields = (parseYaml(node.value) as Record<string, unknown>) ?? {};
    if (node.type === 'mdxJsxFlowElement' && node.name === 'PullQuote')
      written.pullQuotes.push({ id: attributeOf(node, 'from') ?? '', text: text.trim(), ...span });
    else if (node.type === 'footnoteDefinition') written.notes.push({ id: node.identifier, text, ...span });
    else if (node.type === 'heading') written.headings.push({ id, text, ...span });
    else if (id && text) written.blocks.push({ id, text, ...span });
    else written.others.push(span);
  }
  return written;
}
