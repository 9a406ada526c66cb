// A block of the report becomes MDX as the site reads it: `[#p1-4]` and its words on one line, whatever they hold.
import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { SectionFrontMatter } from '../report/schemas.ts';
import { type Block, splitAtNotes } from './imported-report.ts';

const settings: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [mdxToMarkdown(), gfmToMarkdown({ singleTilde: false } as Parameters<typeof gfmToMarkdown>[0])],
};

const format = (children: RootContent[]): string => toMarkdown({ type: 'root', children } satisfies Root, settings);

// Stands for the marker while the words after it are escaped as those of a line's beginning; no text can hold it.
const markerSlot = '\uFDD2';

/** `[#p1-4]` with the paragraph, or before the list, table or block quote, that it numbers; ends with a line feed. */
export function toNumberedBlock(id: string, block: Block, noteKey: string): string {
  if (block.kind === 'list' || block.kind === 'table' || block.kind === 'quote')
    return `[#${id}]\n\n${format([toBlockContent(block, noteKey)])}`;
  const children = toPhrasing(oneLine(block.text), noteKey);
  const source = format([{ type: 'paragraph', children: [{ type: 'text', value: `${markerSlot}\n` }, ...children] }]);
  return source.replace(`${markerSlot}\n`, () => `[#${id}]\n`);
}

/** `## Words [#s1-2]`, with the line feed. */
export function toHeadingLine(id: string, text: string, depth: 2 | 3 | 4 = 2): string {
  const heading: Heading = {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: `${oneLine(text)} ${markerSlot}` }],
  };
  return format([heading]).replace(markerSlot, () => `[#${id}]`);
}

/** A pull quote on one line, as the content writes it. */
export function toPullQuote(from: string, text: string): string {
  const words = format([{ type: 'paragraph', children: [{ type: 'text', value: oneLine(text) }] }]).trim();
  return `<PullQuote from="${from}">${words}</PullQuote>\n`;
}

/** The text of a footnote; its label is unique in the whole report, for all sections share one page. */
export function toNote(block: Block, noteKey: string): string {
  const label = toNoteLabel(block.label ?? '', noteKey);
  const children: BlockContent[] = [{ type: 'paragraph', children: toPhrasing(oneLine(block.text), noteKey) }];
  const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children };
  return format([note]);
}

/** The block between the lines of `---` at the head of a section. */
export const toFrontMatter = (fields: SectionFrontMatter): string => `---\n${stringify(fields, { lineWidth: 0 })}---\n`;

const toNoteLabel = (label: string, noteKey: string): string => `${noteKey}-${label}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function toBlockContent(block: Block, noteKey: string): BlockContent {
  const phrasing = (text: string) => toPhrasing(oneLine(text), noteKey);
  if (block.kind === 'list') {
    const children = (block.items ?? []).map(
      (item): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: phrasing(item) }],
      }),
    );
    return { type: 'list', ordered: block.ordered ?? false, spread: false, children };
  }
  if (block.kind === 'table') {
    const columns = Math.max(...(block.cells ?? [[]]).map((row) => row.length));
    const children = (block.cells ?? []).map((row): TableRow => {
      const full = [...row, ...Array<string>(columns - row.length).fill('')];
      return { type: 'tableRow', children: full.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })) };
    });
    return { type: 'table', children };
  }
  return { type: 'blockquote', children: [{ type: 'paragraph', children: phrasing(block.text) }] };
}

const address = /(?<![\w@/.-])(?:https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;
const afterAddress = /[.,;:!?)\]’”'"*_]+$/;

/** Words, with references to notes and with what is printed as an address made a link; the words stay the same. */
function toPhrasing(text: string, noteKey: string): PhrasingContent[] {
  return splitAtNotes(text).flatMap((part): PhrasingContent[] => {
    if (!('note' in part)) return linkAddresses(part.text);
    const label = toNoteLabel(part.note, noteKey);
    return [{ type: 'footnoteReference', identifier: label, label }];
  });
}

function linkAddresses(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(address)) {
    const printed = match[0].replace(afterAddress, '');
    const url = toUrl(printed);
    if (!url) continue;
    if (match.index > done) parts.push({ type: 'text', value: text.slice(done, match.index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: printed }] });
    done = match.index + printed.length;
  }
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}

function toUrl(printed: string): string | undefined {
  const url = printed.includes('://') ? printed : printed.includes('@') ? `mailto:${printed}` : `https://${printed}`;
  return URL.canParse(url) && /\p{L}/u.test(printed) && printed.includes('.') ? url : undefined;
}
