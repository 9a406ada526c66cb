import { stringify } from 'yaml';
import { toBeFilledIn } from '../checks/check-open-fields.ts';
import type { ReportIdentity, SectionFrontMatter } from '../report/schemas.ts';
import type { Block, ImportedReport, SectionOfReport } from './imported-report.ts';
import { withoutNoteMarks } from './imported-report.ts';
import { toFrontMatter, toHeadingLine, toNote, toNumberedBlock, toPullQuote } from './to-mdx.ts';

/** A file of the new edition and, for each of its ids, the block of the report that stands there. */
export interface NewFile {
  /** Path below the content directory. */
  name: string;
  source: string;
  blocks: Map<string, Block>;
}

/** Pages of a report in reading order, the about page last: every section whole, with ids, front matter and pull quotes. */
export function toNewSections(report: ImportedReport): NewFile[] {
  const sections = report.sections.map((section, order) => toSectionFile(section, order));
  return [...sections, toAboutFile(toAboutBlocks(report, { withFront: true }), report.sections.length)];
}

/** What the about page numbers: credits and contacts; before them, in an edition of its own, disclaimer and imprint. */
export function toAboutBlocks({ front, about }: ImportedReport, { withFront }: { withFront: boolean }): Block[] {
  const matter = withFront ? [...front.rest, ...(front.disclaimer ? [front.disclaimer] : [])] : [];
  return [...matter.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)), ...about];
}

export const toBlockId = (numeral: string, number: number): string => `p${numeral.toLowerCase()}-${number}`;

export const toNoteId = (label: string): string => `note-${label}`;

function toSectionFile(section: SectionOfReport, order: number): NewFile {
  const { slug, title, numeral, blocks, pullQuotes, notes, heading } = section;
  const fields: SectionFrontMatter = { title, order, numeral, abstract: toAbstract(blocks, title), keyPoints: [] };
  const cutHeading = heading && title.endsWith('…') && !heading.text.endsWith('…') ? [{ ...heading, level: 2 }] : [];
  const parts = writeBlocks([...cutHeading, ...blocks], numeral, (block) =>
    pullQuotes.filter(({ from }) => from === block).map((each) => each.block.text),
  );
  const noteKey = numeral.toLowerCase();
  for (const note of notes) {
    parts.source.push(toNote(note, noteKey));
    parts.blocks.set(toNoteId(`${noteKey}-${note.label}`), note);
  }
  const source = [toFrontMatter(fields), ...parts.source].join('\n');
  return { name: `panels/${slug}.mdx`, source, blocks: parts.blocks };
}

function toAboutFile(blocks: readonly Block[], order: number): NewFile {
  const fields: SectionFrontMatter = {
    title: 'About this report',
    order,
    numeral: 'A',
    abstract: 'Who made the report and supported it, whom to contact, and what its publisher says of it.',
    keyPoints: [],
  };
  const parts = writeBlocks(blocks, 'A', () => []);
  const empty = parts.source.length === 0 ? ['The source names no credits or contacts.\n'] : [];
  return {
    name: 'about.mdx',
    source: [toFrontMatter(fields), ...parts.source, ...empty].join('\n'),
    blocks: parts.blocks,
  };
}

function writeBlocks(blocks: readonly Block[], numeral: string, quotesOf: (block: Block) => string[]) {
  const key = numeral.toLowerCase();
  const source: string[] = [];
  const byId = new Map<string, Block>();
  let paragraphs = 0;
  let headings = 0;
  let depth: 1 | 2 | 3 | 4 = 1;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      headings += 1;
      const id = `s${key}-${headings}`;
      depth = toDepth(block.level, depth);
      source.push(toHeadingLine(id, block.text, depth));
      byId.set(id, block);
      continue;
    }
    paragraphs += 1;
    const id = toBlockId(numeral, paragraphs);
    source.push(toNumberedBlock(id, block, key), ...quotesOf(block).map((text) => toPullQuote(id, text)));
    byId.set(id, block);
  }
  return { source, blocks: byId };
}

/** Depth of a heading below one of the depth `above`: no level is skipped, whatever the source did. */
const toDepth = (level = 2, above: number): 2 | 3 | 4 =>
  level >= 4 && above >= 3 ? 4 : level >= 3 && above >= 2 ? 3 : 2;

const shortestAbstract = 40;
const longestAbstract = 300;

/** The section's opening, for an editor to replace: whole sentences where they fit, else words up to an ellipsis. */
function toAbstract(blocks: readonly Block[], title: string): string {
  const opening =
    blocks.find(({ kind }) => kind === 'prose')?.text ?? blocks.find(({ kind }) => kind !== 'heading')?.text ?? '';
  const plain = withoutNoteMarks(opening).replace(/\s+/g, ' ').trim();
  let abstract = '';
  for (const [sentence] of plain.matchAll(/.+?[.?!][”"’')]*(?=\s+[\p{Lu}“"]|$)/gu)) {
    if (abstract.length + sentence.length > longestAbstract) break;
    abstract += sentence;
    if (abstract.length >= shortestAbstract) break;
  }
  if (abstract.length >= shortestAbstract) return abstract.trim();
  if (plain.length > shortestAbstract) return `${plain.slice(0, longestAbstract).replace(/\s+\S*$/, '')} …`;
  return `The section “${title.slice(0, 60)}” of the report; its abstract is still to be written.`;
}

interface IdentityOptions {
  /** Title given on the command line; the file's own where undefined. */
  name?: string;
  /** Day of the import: YYYY-MM-DD. */
  today: string;
}

/** `content/report.yaml` of a new edition: what the title matter says, and for the rest what an editor fills in. */
export function toIdentity(
  report: ImportedReport,
  { name, today }: IdentityOptions,
): { source: string; open: string[] } {
  const { front } = report;
  const title = name ?? front.title?.text ?? 'Untitled report';
  const publisher = front.publisher ? toTitleCase(front.publisher.text) : toBeFilledIn;
  const year = findYear(report, today);
  const opening = report.sections[0]?.blocks.find(({ kind }) => kind === 'prose')?.text ?? title;
  const identity: ReportIdentity = {
    title,
    ...(front.subtitle && { subtitle: front.subtitle.text }),
    genre: front.genre ? toSentenceCase(front.genre.text) : 'Report',
    publisher: {
      name: publisher,
      shortName: publisher,
      ...(front.group && { group: toTitleCase(front.group.text) }),
    },
    issued: year,
    issuedIsInferred: true,
    issuedInWords: year,
    funders: [],
    language: 'en',
    keywords: [title],
    argument: [toAbstract([{ kind: 'prose', text: opening, lines: [], afterBreak: false }], title)],
    edition: { kind: 'original', label: 'original', published: today },
    address: 'https://report.example/',
  };
  const heading =
    '# Written by the import from the title matter. Fill in publisher, dates, funders, keywords, argument and address.\n';
  const open = ['publisher.place', 'publisher.url', 'issued', 'funders', 'keywords', 'argument', 'address'];
  return { source: heading + stringify(identity, { lineWidth: 0 }), open };
}

/** A year printed in the title matter, else the latest in the text that is not in the future. */
function findYear({ front, sections }: ImportedReport, today: string): string {
  const years = (text: string) => (text.match(/\b(?:19|20)\d\d\b/g) ?? []).filter((year) => year <= today.slice(0, 4));
  const printed = front.rest.flatMap(({ text }) => years(text));
  const mentioned = sections.flatMap(({ blocks }) => blocks.flatMap(({ text }) => years(text))).sort();
  return printed[0] ?? mentioned.at(-1) ?? today.slice(0, 4);
}

const smallWords = new Set('a an and as at by for from in into of on or the to with'.split(' '));

const toTitleCase = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text
        .toLowerCase()
        .split(' ')
        .map((word, index) =>
          index > 0 && smallWords.has(word) ? word : word.replace(/\p{L}/u, (letter) => letter.toUpperCase()),
        )
        .join(' ');

const toSentenceCase = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : text.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());
