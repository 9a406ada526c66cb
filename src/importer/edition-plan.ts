import { markAsOriginal } from './edition-kind.ts';
import type { Block, ImportedReport, SectionOfReport } from './imported-report.ts';
import type { Conflict, Incoming, Known, MergedSection } from './merge-section.ts';
import { mergeSection } from './merge-section.ts';
import { type NewFile, toAboutBlocks, toIdentity, toNewSections, toNoteId } from './new-edition.ts';
import { readBack, type WrittenSection } from './read-back.ts';
import type { ImportRecord } from './record.ts';
import type { PlannedFile } from './safe-files.ts';
import { toNumberedBlock } from './to-mdx.ts';
import type { Landing } from './word-account.ts';

/** A content directory as it lies there: name below it and source. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What an import is going to do, worked out before anything is written. */
export interface EditionPlan {
  /** Files to write, in this order; those that stay as they are are left out. */
  files: PlannedFile[];
  record: ImportRecord;
  /** Words of blocks as they are now, for the record that stands while the import is under way. */
  before: Record<string, string>;
  conflicts: (Conflict & { file: string })[];
  /** What the plan would change that it must not, each with its file: nothing may then be written. */
  harm: string[];
  landings: Landing[];
  /** Blocks that stand in report.yaml, or that the editors' own words stand for. */
  front: Block[];
  notices: string[];
  /** Ids of the paragraphs whose words are exchanged. */
  replaced: string[];
  added: number;
  kept: { file: string; id: string }[];
  pullQuotes: { added: string[]; removed: string[] };
}

interface PlanOptions {
  sourceName: string;
  today: string;
  name?: string;
}

/** An edition that does not exist yet. */
export function planNewEdition(report: ImportedReport, { sourceName, today, name }: PlanOptions): EditionPlan {
  const files = toNewSections(report);
  const identity = toIdentity(report, { name, today });
  const { title, subtitle, genre, publisher, group } = report.front;
  const written = files.map(({ source }) => readBack(source));
  const landings = files.flatMap((file, index) =>
    toLandings(file, written[index] ?? readBack(''), report.sections[index]?.heading),
  );
  const quoted = report.sections.flatMap(({ pullQuotes }) => pullQuotes.map((each) => each.block));
  const texts = written.flatMap(readTexts);
  return {
    conflicts: [],
    harm: [],
    replaced: [],
    kept: [],
    pullQuotes: { added: [], removed: [] },
    files: [
      ...files.map((file): PlannedFile => ({ name: file.name, after: file.source })),
      { name: 'report.yaml', after: identity.source },
    ],
    record: {
      mode: 'new',
      source: sourceName,
      blocks: Object.fromEntries(texts),
      offered: {},
      pullQuotes: written.flatMap(({ pullQuotes }) => pullQuotes.map(({ id, text }) => `${id} ${text}`)),
    },
    before: {},
    landings: [...landings, ...quoted.map((block) => toLandingAlone(block))],
    front: [title, subtitle, genre, publisher, group].filter((block) => block !== undefined),
    notices: [`fill in by hand in report.yaml: ${identity.open.join(', ')}; and each section’s abstract`],
    added: texts.length,
  };
}

function readTexts({ blocks, notes }: WrittenSection): [string, string][] {
  return [
    ...blocks.map(({ id, text }): [string, string] => [id, text]),
    ...notes.map(({ id, text }): [string, string] => [toNoteId(id), text]),
  ];
}

function toLandings({ name, blocks }: NewFile, written: WrittenSection, title?: Block): Landing[] {
  const texts = new Map([
    ...readTexts(written),
    ...written.headings.map(({ id, text }): [string, string] => [id, text]),
  ]);
  const isCut = title && [...blocks.values()].some(({ lines }) => lines[0] === title.lines[0]);
  return [
    ...(title && !isCut ? [{ block: title, text: String(written.fields['title']), place: `${name} title` }] : []),
    ...[...blocks].map(([id, block]) => ({
      block,
      text: texts.get(id) ?? '',
      place: `${name} ${id}`,
      isApart: name === 'about.mdx' || block.kind === 'note',
    })),
  ];
}

/** Words of a block after the way into MDX and back, for those that stand out of reading order or beside the text. */
function toLandingAlone(block: Block): Landing {
  const alone = { ...block, kind: block.kind === 'note' ? ('prose' as const) : block.kind };
  const [read] = readBack(toNumberedBlock('p1-1', alone, 'x')).blocks;
  return { block, text: read?.text ?? '', place: 'pull quote', isApart: true };
}

interface SectionTarget {
  file: string;
  source: string;
  incoming: Incoming;
  heading?: Block;
  headings: Block[];
}

/** Whatever of a report is there already: its words exchanged, all else kept. Throws ImportError where sections do not match. */
export function planReplacement(
  report: ImportedReport,
  files: ContentFiles,
  record: ImportRecord | undefined,
  { sourceName, today }: PlanOptions,
): EditionPlan {
  const identity = files.get('report.yaml') ?? '';
  const { source: newIdentity, wasRestatement } = markAsOriginal(identity, today);
  const { targets, missing } = findTargets(report, files, record);
  const plan: EditionPlan = {
    files: [],
    record: { mode: record?.mode ?? 'replaced', source: sourceName, blocks: {}, offered: {}, pullQuotes: [] },
    before: {},
    conflicts: [],
    harm: [],
    landings: [],
    front: [],
    notices: [],
    replaced: [],
    added: 0,
    kept: [],
    pullQuotes: { added: [], removed: [] },
  };
  const known = toKnown(record, files, wasRestatement);
  const besides: PlannedFile[] = [];
  for (const target of targets) {
    const merged = mergeSection(target.source, target.incoming, known(target.file));
    addSection(plan, target, merged, record);
    if (merged.source !== target.source)
      plan.files.push({ name: target.file, before: target.source, after: merged.source });
    const beside = `${target.file}.new`;
    if (merged.beside !== undefined && files.get(beside) !== merged.beside)
      besides.push({ name: beside, before: files.get(beside), after: merged.beside });
  }
  // The new words lie beside the old before anything else changes.
  plan.files.unshift(...besides);
  if (newIdentity !== identity) plan.files.push({ name: 'report.yaml', before: identity, after: newIdentity });
  plan.notices.push(...missing);
  const { front } = report;
  const { title, subtitle, genre, publisher, group, disclaimer } = front;
  const withFront = plan.record.mode === 'new' ? [] : [...front.rest, disclaimer];
  plan.front.push(...[title, subtitle, genre, publisher, group, ...withFront].filter((block) => block !== undefined));
  for (const { pullQuotes } of report.sections)
    plan.landings.push(...pullQuotes.map(({ block }) => toLandingAlone(block)));
  return plan;
}

function addSection(
  plan: EditionPlan,
  target: SectionTarget,
  merged: MergedSection,
  record: ImportRecord | undefined,
): void {
  const { file, heading, headings } = target;
  plan.conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, file })));
  plan.harm.push(...merged.harm.map((what) => `${file}: ${what}`));
  plan.replaced.push(...merged.replaced);
  plan.added += merged.added.length;
  plan.kept.push(...merged.kept.map((id) => ({ file, id })));
  plan.pullQuotes.added.push(...merged.pullQuotes.added);
  plan.pullQuotes.removed.push(...merged.pullQuotes.removed);
  plan.record.pullQuotes = [...new Set([...plan.record.pullQuotes, ...merged.pullQuotes.placed])];
  Object.assign(plan.before, merged.before);
  const written = new Map(readTexts(merged.written));
  const open = new Set([...merged.conflicts.map(({ id }) => id), ...merged.kept]);
  for (const [block, id] of merged.ids) {
    const text = open.has(id) ? undefined : written.get(id);
    const landing = text === undefined ? toLandingAlone(block) : { block, text };
    plan.landings.push({ isApart: file === 'about.mdx' || block.kind === 'note', ...landing, place: `${file} ${id}` });
  }
  for (const conflict of merged.conflicts)
    if (conflict.theirs !== undefined) plan.record.offered[conflict.id] = conflict.theirs;
  const unsettled = Object.fromEntries(merged.conflicts.map(({ id }) => [id, record?.blocks[id]]));
  for (const [id, text] of Object.entries(merged.base)) {
    const base = id in unsettled ? unsettled[id] : text;
    if (base !== undefined) plan.record.blocks[id] = base;
  }
  for (const { id, base } of merged.conflicts) if (base !== undefined) plan.record.blocks[id] ??= base;
  plan.front.push(...(heading ? [heading] : []), ...headings);
}

/**
 * What is known of each file's blocks. Words that were laid beside an editor's count as seen once the .new file is
 * deleted: the editor took of them what was wanted.
 */
function toKnown(record: ImportRecord | undefined, files: ContentFiles, wasRestatement: boolean) {
  return (file: string): Known => {
    const isOpen = files.has(`${file}.new`);
    return {
      base: record && (isOpen ? record.blocks : { ...record.blocks, ...record.offered }),
      before: record?.before,
      pending: isOpen ? record?.offered : undefined,
      pullQuotes: new Set(record?.pullQuotes),
      mayReplaceUnknown: wasRestatement && !record,
    };
  };
}

/** The file of each section of the report, by its name or its numeral, and of the about page; and what has no counterpart. */
function findTargets(
  report: ImportedReport,
  files: ContentFiles,
  record: ImportRecord | undefined,
): { targets: SectionTarget[]; missing: string[] } {
  const written = [...files]
    .filter(([name]) => /^panels\/[^/]+\.mdx$/.test(name))
    .map(([file, source]) => ({ file, source, fields: readBack(source).fields }))
    .sort((a, b) => Number(a.fields['order']) - Number(b.fields['order']));
  const free = new Set(written);
  const targets: SectionTarget[] = [];
  const missing: string[] = [];
  for (const section of report.sections) {
    const match = [...free].find(
      ({ file, fields }) => file === `panels/${section.slug}.mdx` || String(fields['numeral']) === section.numeral,
    );
    if (match) {
      free.delete(match);
      targets.push(toSectionTarget(section, match));
    } else
      missing.push(
        `the site has no section for “${section.title}” (line ${section.heading?.lines[0] ?? section.blocks[0]?.lines[0]})`,
      );
  }
  for (const { file } of free) missing.push(`the source has no section for ${file}`);
  const about = files.get('about.mdx');
  if (about !== undefined) targets.push(toAboutTarget(report, about, record));
  return { targets, missing };
}

function toSectionTarget(
  { heading, blocks, notes, pullQuotes }: SectionOfReport,
  { file, source, fields }: { file: string; source: string; fields: WrittenSection['fields'] },
): SectionTarget {
  const { headings, rest } = splitHeadings(blocks);
  return {
    file,
    source,
    incoming: { numeral: String(fields['numeral']), blocks: rest, notes, pullQuotes },
    heading,
    headings,
  };
}

function toAboutTarget(report: ImportedReport, source: string, record: ImportRecord | undefined): SectionTarget {
  const { headings, rest } = splitHeadings(toAboutBlocks(report, { withFront: record?.mode === 'new' }));
  return { file: 'about.mdx', source, incoming: { numeral: 'A', blocks: rest, notes: [], pullQuotes: [] }, headings };
}

const splitHeadings = (blocks: readonly Block[]): { headings: Block[]; rest: Block[] } => ({
  headings: blocks.filter(({ kind }) => kind === 'heading'),
  rest: blocks.filter(({ kind }) => kind !== 'heading'),
});
