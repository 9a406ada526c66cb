import { type Block, type Notebook, toNoteMark } from './imported-report.ts';
import { fromRaised, raisedDigits, toRaised } from './raised-digits.ts';
import { startOf } from './words.ts';

const noteStart = new RegExp(`^(?:\\[(\\d{1,3})\\]|([${raisedDigits}]+)|(\\d{1,3})[.)]?)\\s+(?=\\S)`);

interface NoteStart {
  label: string;
  printed: string;
}

function readNoteStart(text: string): NoteStart | undefined {
  const match = noteStart.exec(text);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && digits ? { label: fromRaised(digits), printed: match[0].trim() } : undefined;
}

/**
 * Takes footnotes out of the prose: blocks that begin with a number which stands, raised or in brackets or after a full stop, in an
 * earlier paragraph. The number in the paragraph becomes a reference, the block a note.
 */
export function takeNotes(blocks: readonly Block[], notebook: Notebook): Block[] {
  const result = blocks.map((block) => ({ ...block }));
  for (const [index, block] of result.entries()) {
    if (block.kind !== 'prose' || block.stated) continue;
    const start = readNoteStart(block.text);
    if (!start) continue;
    const referring = findReference(result, index, start.label);
    if (!referring) continue;
    const { target, match } = referring;
    const line = block.lines[0] ?? 0;
    target.text = `${target.text.slice(0, match.start)}${toNoteMark(start.label)}${target.text.slice(match.end)}`;
    notebook.removed.push({ line: target.lines[0] ?? 0, token: match.printed, why: 'reference to a note' });
    notebook.removed.push({ line, token: start.printed, why: 'number of a note' });
    block.kind = 'note';
    block.label = start.label;
    block.text = block.text.replace(noteStart, '').trim();
    notebook.remarks.push({ kind: 'choice', line, text: `“${startOf(block.text)}” is read as note ${start.label}` });
  }
  return result;
}

interface Reference {
  target: Block;
  match: { start: number; end: number; printed: string };
}

const furthestBack = 12;

function findReference(blocks: readonly Block[], index: number, label: string): Reference | undefined {
  const pattern = new RegExp(
    `${toRaised(label)}(?![${raisedDigits}])|\\[${label}\\]|(?<=[\\p{L}.,;:!?”"’)])${label}(?=\\s|$)`,
    'gu',
  );
  for (let at = index - 1; at >= Math.max(0, index - furthestBack); at -= 1) {
    const target = blocks[at];
    if (target?.kind !== 'prose' && target?.kind !== 'quote') continue;
    const [found] = [...target.text.matchAll(pattern)].filter(
      ({ index: place }) => !/\d\.$/.test(target.text.slice(0, place)),
    );
    if (found) return { target, match: { start: found.index, end: found.index + found[0].length, printed: found[0] } };
  }
  return undefined;
}
