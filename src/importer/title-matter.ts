import { isSentence } from './blocks.ts';
import type { Block, FrontOfReport, Notebook } from './imported-report.ts';
import { findSectionName } from './section-names.ts';

const genre = /\b(?:report|paper|brief|briefing|proceedings|summary|study|memorandum|statement)\b/i;
const publisher =
  /\b(?:bureau|institute|institution|center|centre|university|college|foundation|council|association|society|ministry|commission|program|programme|press|forum|academy|agency|network|office)\b/i;
const disclaimer = /^(?:note|disclaimer)\b[:.]|\bviews expressed\b|\bdo(?:es)? not necessarily\b/i;
const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);

/**
 * Parts the matter before the text (title, subtitle, kind, publisher, disclaimer) from the text, which begins with the
 * first paragraph or the first line that names a section.
 */
export function splitFront(blocks: readonly Block[], notebook: Notebook): { front: FrontOfReport; rest: Block[] } {
  const start = blocks.findIndex((block, index) => startsText(block, index, blocks));
  const before = start < 0 ? [] : blocks.slice(0, start);
  const front: FrontOfReport = { rest: [] };
  for (const block of before) place(block, front);
  if (!front.title && front.rest.length > 0) front.title = front.rest.shift();
  if (front.title)
    notebook.remarks.push({
      kind: 'choice',
      line: front.title.lines[0],
      text: `the title is read as “${front.title.text}”`,
    });
  return { front, rest: start < 0 ? [] : blocks.slice(start) };
}

function startsText(block: Block, index: number, blocks: readonly Block[]): boolean {
  if (block.level === 0 || disclaimer.test(block.text)) return false;
  if (block.kind === 'heading') return true;
  if (block.kind === 'prose' && findSectionName(block.text)) {
    const next = blocks[index + 1];
    return next !== undefined && !findSectionName(next.text);
  }
  return block.kind !== 'prose' || isSentence(block.text);
}

function place(block: Block, front: FrontOfReport): void {
  const { text } = block;
  if (block.level === 0 && !front.title) front.title = block;
  else if (disclaimer.test(text) && !front.disclaimer) front.disclaimer = block;
  else if (isCapitals(text) && genre.test(text) && !front.genre) placeImprint(block, front);
  else if (isCapitals(text) && publisher.test(text) && !front.publisher) front.publisher = block;
  else if (isCapitals(text) && !front.group && front.title === undefined) front.group = block;
  else if (!isCapitals(text) && !front.title) front.title = block;
  else if (!isCapitals(text) && front.title && !front.subtitle && !isByline(text)) front.subtitle = block;
  else front.rest.push(block);
}

const isByline = (text: string): boolean => /^(?:by|edited by|author|prepared)\b|\b(?:19|20)\d\d$/i.test(text);

/** "WORKSHOP REPORT" and the publisher's name on the next line of the same block. */
function placeImprint(block: Block, front: FrontOfReport): void {
  const rows = block.rows ?? [block.text];
  const at = rows.findIndex((row) => publisher.test(row) && !genre.test(row));
  if (at < 0 || front.publisher) {
    front.genre = block;
    return;
  }
  const part = (from: number, to?: number): Block => {
    const own = rows.slice(from, to);
    return { ...block, rows: own, text: own.join(' '), lines: block.lines.slice(from, to) };
  };
  if (at === 0) {
    front.genre = part(1);
    front.publisher = part(0, 1);
  } else {
    front.genre = part(0, at);
    front.publisher = part(at);
  }
}
