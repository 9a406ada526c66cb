import { isVerbatim } from '../report/quotation.ts';
import { splitAbout } from './about-matter.ts';
import { collectVocabulary, toBlocks } from './blocks.ts';
import { dropFurniture } from './furniture.ts';
import { markHeadings } from './headings.ts';
import { findIdleHints, type Hints } from './hints.ts';
import {
  type Block,
  ImportError,
  type ImportedReport,
  type Notebook,
  type SectionOfReport,
  type SourceLine,
  withoutNoteMarks,
} from './imported-report.ts';
import { mendBreaks } from './mend-breaks.ts';
import { takeNotes } from './notes.ts';
import { type TakenPullQuote, takePullQuotes } from './pull-quotes.ts';
import { toSections } from './sections.ts';
import { splitFront } from './title-matter.ts';
import { startOf } from './words.ts';

/**
 * Reads a report from its lines: furniture dropped, blocks formed, pull quotes set aside, breaks mended, sections parted.
 * Throws ImportError where there is no text.
 */
export function readLines(lines: readonly SourceLine[], hints: Hints, notebook: Notebook): ImportedReport {
  collectVocabulary(lines, notebook);
  const blocks = toBlocks(dropFurniture(lines, hints, notebook), notebook);
  if (blocks.length === 0) throw new ImportError('the file holds no text; a scanned PDF needs text recognition first');
  const { front, rest } = splitFront(blocks, notebook);
  if (rest.length === 0) throw new ImportError('the file holds a title but no text');
  const { pullQuotes, rest: prose } = takePullQuotes(rest, hints, notebook);
  const headed = markHeadings(prose, hints, notebook);
  const { text, about } = splitAbout(headed, hints, notebook);
  const notes = takeNotes(text, notebook);
  const mended = mendAround(notes, hints, notebook);
  const sections = toSections(mended, notebook);
  attachPullQuotes(pullQuotes, sections, notebook);
  for (const hint of findIdleHints(
    hints,
    lines.map((line) => line.text),
  ))
    notebook.remarks.push({ kind: 'unsure', text: `the hint “${hint}” matches nothing in this file` });
  const { furniture, mends, remarks, removed, escapes } = notebook;
  return { front, sections, about, furniture, mends, remarks, removed, escapes };
}

/** Mends breaks as if the notes at the feet of pages were not there, and puts the notes back after what they stood behind. */
function mendAround(blocks: readonly Block[], hints: Hints, notebook: Notebook): Block[] {
  const followsNote = new Set(blocks.filter((_, index) => blocks[index - 1]?.kind === 'note'));
  const notes = blocks.filter(({ kind }) => kind === 'note');
  const text = blocks
    .filter(({ kind }) => kind !== 'note')
    .map((block) => (followsNote.has(block) ? { ...block, afterBreak: true } : block));
  const mended = mendBreaks(text, hints, notebook);
  return notes.reduceRight((all, note) => {
    const line = note.lines[0] ?? 0;
    const at = all.findLastIndex((block) => (block.lines[0] ?? 0) < line);
    return [...all.slice(0, at + 1), note, ...all.slice(at + 1)];
  }, mended);
}

/** Gives each pull quote to the paragraph that it repeats; one that is not verbatim there goes back into the text. */
function attachPullQuotes(taken: readonly TakenPullQuote[], sections: SectionOfReport[], notebook: Notebook): void {
  for (const { block, from } of taken) {
    const holds = (each: Block) => each.lines.includes(from.lines[0] ?? -1);
    const section = sections.find(({ blocks }) => blocks.some(holds));
    const paragraph = section?.blocks.find(holds);
    if (section && paragraph && isVerbatim(block.text, withoutNoteMarks(paragraph.text))) {
      section.pullQuotes.push({ block, from: paragraph });
      continue;
    }
    returnToText(block, sections);
    notebook.remarks.push({
      kind: 'unsure',
      line: block.lines[0],
      text: `“${startOf(block.text)}” looks like a pull quote but is not word for word in one paragraph; it stays in the text`,
    });
  }
}

function returnToText(block: Block, sections: SectionOfReport[]): void {
  const line = block.lines[0] ?? 0;
  const firstLine = (section: SectionOfReport) => section.heading?.lines[0] ?? section.blocks[0]?.lines[0] ?? 0;
  const home = sections.findLast((section) => firstLine(section) < line) ?? sections[0];
  const at = home?.blocks.findLastIndex((each) => (each.lines[0] ?? 0) < line) ?? -1;
  home?.blocks.splice(at + 1, 0, block);
}
