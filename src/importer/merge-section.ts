import { isVerbatim } from '../report/quotation.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import { type Block, withoutNoteMarks } from './imported-report.ts';
import { toBlockId, toNoteId } from './new-edition.ts';
import { findHarm } from './prove-merge.ts';
import { readBack, type WrittenSection } from './read-back.ts';
import { TextEdits } from './text-edits.ts';
import { toNote, toNumberedBlock, toPullQuote } from './to-mdx.ts';
import { startOf, toPlainWords } from './words.ts';

/** A paragraph that both an editor and the source changed, or that one of them removed. */
export interface Conflict {
  id: string;
  /** What the last import wrote. */
  base?: string;
  /** What the file says now; undefined where an editor removed it. */
  ours?: string;
  /** What the source says now; undefined where it no longer has the paragraph. */
  theirs?: string;
}

/** What is known of the words that a block had, and of those that an editor was offered. */
export interface Known {
  /** By id, as the last import wrote them; undefined where nothing was ever imported. */
  base?: Readonly<Record<string, string>>;
  /** By id, as they were before an import that was cut off and that meant to exchange them. */
  before?: Readonly<Record<string, string>>;
  /** By id, new words laid beside the editor's in a .new file that still lies there. */
  pending?: Readonly<Record<string, string>>;
  /** "id words" of the report's own pull quotes placed before. */
  pullQuotes: ReadonlySet<string>;
  /** Whether blocks that no record names may be replaced: those of a restatement may, once. */
  mayReplaceUnknown: boolean;
}

export interface Incoming {
  numeral: string;
  /** Numbered blocks in reading order. */
  blocks: readonly Block[];
  notes: readonly Block[];
  pullQuotes: readonly { block: Block; from: Block }[];
}

export interface MergedSection {
  /** The file with what could be merged, in the line ends that it had. */
  source: string;
  /** The same, read back. */
  written: WrittenSection;
  /** What would be changed that was not to be, each as a sentence: the file may then not be written. */
  harm: string[];
  /** The same with the new words everywhere, where there are conflicts. */
  beside?: string;
  conflicts: Conflict[];
  /** Where each block of the source belongs, whether or not its words were taken. */
  ids: Map<Block, string>;
  /** Ids whose words changed. */
  replaced: string[];
  added: string[];
  /** Ids whose words an editor changed while the source stayed the same. */
  kept: string[];
  /** Words of each block as the source has them, by id in reading order: the base of the next import. */
  base: Record<string, string>;
  /** Words that the file had where they are exchanged: after an import that was cut off these, and no editor's, may go. */
  before: Record<string, string>;
  pullQuotes: { added: string[]; removed: string[]; placed: string[] };
}

type Outcome = 'same' | 'take' | 'keep' | 'conflict';

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && toPlainWords(one) === toPlainWords(other);

const toText = (block: Block): string => toPlainWords(withoutNoteMarks(block.text));

/**
 * Exchanges the words of a section's numbered blocks for the source's, one by one, and leaves every other byte of the file:
 * headings, front matter, figures, notes by editors. What an editor changed since the last import stays as it is.
 */
export function mergeSection(source: string, incoming: Incoming, known: Known): MergedSection {
  const written = readBack(source);
  const ids = toIds(written, incoming, known);
  const oursById = new Map([...written.blocks, ...toNoteBlocks(written)].map(({ id, text }) => [id, text] as const));
  const outcomes = new Map<Block, Outcome>();
  const conflicts: Conflict[] = [];
  for (const [block, id] of ids) {
    const outcome = decide(oursById.get(id), toText(block), id, known);
    outcomes.set(block, outcome);
    if (outcome === 'conflict')
      conflicts.push({ id, base: known.base?.[id], ours: oursById.get(id), theirs: toText(block) });
  }
  conflicts.push(...findVanished(written, ids, oursById, known));
  const takes = (outcome: Outcome | undefined) => outcome === 'take';
  const section = { source, written, incoming, ids, known };
  const merged = rewrite(section, (block) => takes(outcomes.get(block)));
  const withAll = (block: Block) => takes(outcomes.get(block)) || outcomes.get(block) === 'conflict';
  const beside = conflicts.length > 0 ? rewrite(section, withAll) : undefined;
  const has = (outcome: Outcome, isThere: boolean) =>
    [...ids]
      .filter(([block, id]) => outcomes.get(block) === outcome && oursById.has(id) === isThere)
      .map(([, id]) => id);
  return {
    ...merged,
    ...(beside && { beside: beside.source, harm: [...merged.harm, ...beside.harm] }),
    conflicts,
    ids,
    replaced: has('take', true),
    added: has('take', false),
    kept: [...has('keep', true), ...has('keep', false)],
    base: Object.fromEntries([...ids].map(([block, id]) => [id, toText(block)])),
    before: Object.fromEntries(
      [...ids].flatMap(([block, id]) => {
        const ours = oursById.get(id);
        return takes(outcomes.get(block)) && ours !== undefined ? [[id, ours]] : [];
      }),
    ),
  };
}

function decide(ours: string | undefined, theirs: string, id: string, known: Known): Outcome {
  const base = known.before?.[id] ?? known.base?.[id];
  if (isSame(ours, theirs)) return 'same';
  if (known.pending?.[id] !== undefined) return 'conflict';
  if (ours === undefined) return base === undefined ? 'take' : isSame(base, theirs) ? 'keep' : 'conflict';
  if (isSame(ours, base)) return 'take';
  if (isSame(base, theirs)) return 'keep';
  return base === undefined && known.mayReplaceUnknown ? 'take' : 'conflict';
}

/** Blocks that the last import wrote, or the restatement had, and the source has no more: an editor decides on those. */
function findVanished(
  written: WrittenSection,
  ids: ReadonlyMap<Block, string>,
  ours: ReadonlyMap<string, string>,
  { base, pending }: Known,
): Conflict[] {
  const found = new Set(ids.values());
  return written.blocks
    .filter(({ id }) => !found.has(id) && (base === undefined || base[id] !== undefined || pending?.[id] !== undefined))
    .map(({ id }) => ({ id, base: base?.[id], ours: ours.get(id) }));
}

const toNoteBlocks = ({ notes }: WrittenSection) => notes.map((note) => ({ ...note, id: toNoteId(note.id) }));

/** Finds for each block of the source the id under which it stands, or the next free one where it is new. */
function toIds(written: WrittenSection, { numeral, blocks, notes }: Incoming, { base }: Known): Map<Block, string> {
  const key = numeral.toLowerCase();
  const own = Object.keys(base ?? {}).filter((id) => id.startsWith(`p${key}-`));
  const old =
    base === undefined
      ? written.blocks.map(({ id, text }) => ({ id, text: toPlainWords(text) }))
      : own.map((id) => ({ id, text: base[id] ?? '' }));
  const pairs = alignParagraphs(
    old.map(({ text }) => text),
    blocks.map(toText),
    { byWords: base !== undefined },
  );
  const taken = new Set([...written.blocks.map(({ id }) => id), ...own]);
  const ids = new Map<Block, string>();
  let previous: string | undefined;
  blocks.forEach((block, index) => {
    const pair = pairs[index];
    const laterPair = pairs.slice(index + 1).some((each) => each !== undefined);
    const id =
      (pair === undefined ? undefined : old[pair]?.id) ?? toFreeId(numeral, laterPair ? previous : undefined, taken);
    taken.add(id);
    ids.set(block, id);
    previous = id;
  });
  for (const note of notes) ids.set(note, toNoteId(`${key}-${note.label}`));
  return ids;
}

/** p1-4a after p1-4; at the end, or where letters run out, the next number. */
function toFreeId(numeral: string, previous: string | undefined, taken: ReadonlySet<string>): string {
  const stem = previous?.replace(/[a-z]$/, '');
  for (const letter of stem ? 'abcdefghijklmnopqrstuvwxyz' : '')
    if (!taken.has(`${stem}${letter}`) && `${stem}${letter}` > (previous ?? '')) return `${stem}${letter}`;
  let number = 1;
  for (const id of taken) {
    const [, digits] = /^p[^-]+-(\d+)/.exec(id) ?? [];
    if (digits && id.startsWith(`p${numeral.toLowerCase()}-`)) number = Math.max(number, Number(digits) + 1);
  }
  return toBlockId(numeral, number);
}

interface SectionToMerge {
  source: string;
  /** The same, read back. */
  written: WrittenSection;
  incoming: Incoming;
  /** Where each block of the source belongs. */
  ids: ReadonlyMap<Block, string>;
  known: Known;
}

/** The file with the blocks for which `takes` holds in the source's words, and with pull quotes that are true of it. */
function rewrite(
  { source, written, incoming: { numeral, blocks, notes, pullQuotes }, ids, known }: SectionToMerge,
  takes: (block: Block) => boolean,
): Pick<MergedSection, 'source' | 'written' | 'harm' | 'pullQuotes'> {
  const key = numeral.toLowerCase();
  const edits = new TextEdits(source);
  const places = new Map([...written.blocks, ...toNoteBlocks(written)].map((block) => [block.id, block] as const));
  let end = written.headings[0]?.end ?? frontMatterEnd(written.source);
  for (const block of blocks) {
    const id = ids.get(block) ?? '';
    const over = places.get(id);
    if (takes(block)) edits.put(toNumberedBlock(id, block, key), { over, after: end });
    if (over) end = endWithQuotes(over.end, id, written);
  }
  for (const note of notes.filter(takes))
    edits.put(toNote(note, key), { over: places.get(ids.get(note) ?? ''), after: written.source.trimEnd().length });
  const words = new Map([...blocks, ...notes].filter(takes).map((block) => [ids.get(block) ?? '', toText(block)]));
  const { kept, removed } = dropUntrueQuotes(written, words, edits);
  const offered = pullQuotes.map(({ block, from }) => ({ block, id: ids.get(from) ?? '' }));
  const isTrue = (text: string, id: string) => isVerbatim(text, words.get(id) ?? places.get(id)?.text ?? '');
  const { placed, added } = selectQuotes(offered, kept, isTrue, known);
  for (const { id, block } of added) edits.put(toPullQuote(id, block.text), { after: places.get(id)?.end ?? end });
  const result = edits.apply();
  const after = result === source ? written : readBack(result);
  const addedQuotes = added.map(({ id, block }) => ({ id, text: block.text }));
  return {
    source: result,
    written: after,
    harm: findHarm(written, after, { words, removedQuotes: removed, addedQuotes }),
    pullQuotes: {
      added: added.map(({ id, block }) => nameQuote(id, block.text)),
      removed: removed.map(({ id, text }) => nameQuote(id, text)),
      placed: [...known.pullQuotes, ...placed],
    },
  };
}

const nameQuote = (id: string, text: string): string => `${id} “${startOf(text)}”`;

/** Takes away the pull quotes that the new words of their paragraph do not hold. */
function dropUntrueQuotes({ pullQuotes }: WrittenSection, newWords: ReadonlyMap<string, string>, edits: TextEdits) {
  const isUntrue = ({ id, text }: { id: string; text: string }) => {
    const words = newWords.get(id);
    return words !== undefined && !isVerbatim(text, words);
  };
  const removed = pullQuotes.filter(isUntrue);
  for (const quote of removed) edits.remove(quote);
  return { kept: pullQuotes.filter((quote) => !isUntrue(quote)), removed };
}

interface OfferedQuote {
  block: Block;
  /** Id of the paragraph that it is taken from. */
  id: string;
}

/** Of the report's own pull quotes those that are placed now, by "id words", and those of them that are not there yet. */
function selectQuotes(
  offered: readonly OfferedQuote[],
  kept: readonly { id: string; text: string }[],
  isTrue: (text: string, id: string) => boolean,
  known: Known,
): { placed: string[]; added: OfferedQuote[] } {
  const nameOf = ({ block, id }: OfferedQuote) => `${id} ${toText(block)}`;
  const placed = offered.filter((quote) => !known.pullQuotes.has(nameOf(quote)) && isTrue(quote.block.text, quote.id));
  const isThere = ({ block, id }: OfferedQuote) => kept.some((each) => each.id === id && isSame(each.text, block.text));
  return { placed: placed.map(nameOf), added: placed.filter((quote) => !isThere(quote)) };
}

const frontMatterEnd = (source: string): number => /^---\n[\s\S]*?\n---(?=\n|$)/.exec(source)?.[0].length ?? 0;

/** Where a paragraph ends together with the pull quotes that stand right behind it. */
const endWithQuotes = (end: number, id: string, { pullQuotes }: WrittenSection): number =>
  pullQuotes.filter((quote) => quote.id === id && quote.start >= end && quote.start - end <= 4).at(-1)?.end ?? end;
