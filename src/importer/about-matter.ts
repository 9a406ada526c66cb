import { type Hints, isHinted } from './hints.ts';
import type { Block, Notebook } from './imported-report.ts';
import { isAboutHeading } from './section-names.ts';

const endMark = /\s*[♦◆■□●▪∎]\s*$/u;
const cue =
  /\b(?:(?:organi[sz]ed|made possible) (?:with|by)|with (?:the )?(?:generous )?support (?:from|of)|media inquiries|photo(?:graph)?s?\b.{0,40}\b(?:by|of|credit)|copyright|©|all rights reserved|isbn|issn|phone|fax|tel\.|suite|nonprofit|non-profit|headquartered|for (?:more )?information|please (?:visit|contact)|acknowledg)|\bwww\.|@[\w.-]+\.\w{2,}|\b[A-Z]{2}\s?\d{5}\b|\b\d{5} USA\b/i;

/**
 * Parts credits, contacts and addresses from the end of the text. They begin after the mark that ends the text, at a
 * heading such as "About the Authors", or where the last blocks speak of support, contacts and copyright alone.
 */
export function splitAbout(
  blocks: readonly Block[],
  hints: Hints,
  notebook: Notebook,
): { text: Block[]; about: Block[] } {
  const marked = blocks.findIndex(({ text, kind }) => kind === 'prose' && endMark.test(text));
  const hinted = blocks.findIndex(({ text }) => isHinted(hints.about, text));
  const isLate = marked >= 0 && blocks.slice(marked + 1).every(({ kind, level }) => kind !== 'heading' || level !== 1);
  const start = hinted >= 0 ? hinted : isLate ? marked + 1 : findCues(blocks);
  const text = blocks.slice(0, start).map((block) => withoutEndMark(block, notebook));
  const about = blocks.slice(start);
  const [first] = about;
  if (first && hinted < 0 && !isLate)
    notebook.remarks.push({
      kind: 'unsure',
      line: first.lines[0],
      text: 'from here on the text is read as credits and contacts, for the about page (hint: about)',
    });
  return { text, about: about.map(toAboutBlock) };
}

/** Only what a heading opens and cues bear out is about matter; a short line there is an address, not a heading. */
const toAboutBlock = (block: Block): Block =>
  block.kind === 'heading' && !isAboutHeading(block.text) && !block.stated ? { ...block, kind: 'prose' } : block;

function withoutEndMark(block: Block, notebook: Notebook): Block {
  if (block.kind !== 'prose' || !endMark.test(block.text)) return block;
  const [mark] = endMark.exec(block.text) ?? [''];
  notebook.furniture.push({ line: block.lines.at(-1) ?? 0, text: mark.trim(), why: 'end mark' });
  return { ...block, text: block.text.replace(endMark, '') };
}

function findCues(blocks: readonly Block[]): number {
  const heading = blocks.findLastIndex(({ kind, text }) => kind === 'heading' && isAboutHeading(text));
  const opensTail =
    heading >= 0 &&
    blocks
      .slice(heading + 1)
      .every(({ kind, level, text }) => kind !== 'heading' || level !== 1 || isAboutHeading(text));
  let start = opensTail ? heading : blocks.length;
  while (start > 0 && blocks[start - 1]?.kind === 'heading' && isAboutHeading(blocks[start - 1]?.text ?? ''))
    start -= 1;
  // Backwards as long as there are cues; one block without any may stand between two that have them.
  for (let at = start - 1, without = 0; at >= 0 && without < 2; at -= 1) {
    const block = blocks[at];
    if (!block || (block.kind === 'heading' && block.level === 1 && !isAboutHeading(block.text))) break;
    if (cue.test(block.text) || (block.kind === 'heading' && isAboutHeading(block.text))) {
      start = at;
      without = 0;
    } else without += 1;
  }
  return start;
}
