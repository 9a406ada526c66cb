import { joinTexts } from './blocks.ts';
import { type Hints, isHinted } from './hints.ts';
import type { Block, Notebook } from './imported-report.ts';
import { startOf, toComparable } from './words.ts';

const ended = /[.!?:;…][”"’')\]]*(?:\s*[♦◆■□●▪∎])?$|[”"][)\]]?$/;
const endedByNote = /[.!?:…][”"’')\]]*\uFDD0[^\uFDD1]*\uFDD1$/;

/** Whether a paragraph's last sentence is whole. */
export const isEnded = (text: string): boolean => ended.test(text.trim()) || endedByNote.test(text.trim());

/**
 * Joins the paragraphs that a page or column break has cut: those that end without a full stop, and those cut between two
 * sentences of one thought, which it states as unsure. Takes blocks without pull quotes and furniture.
 */
export function mendBreaks(blocks: readonly Block[], hints: Hints, notebook: Notebook): Block[] {
  const rare = findRareNames(blocks);
  const usual = medianLength(blocks);
  const mended: Block[] = [];
  for (const block of blocks) {
    const before = mended.at(-1);
    if (before && isContinued(before, block, { rare, usual }, hints, notebook)) {
      const line = block.lines[0] ?? 0;
      const [end] = /\S+\s+\S+\s*$/.exec(before.text) ?? [''];
      notebook.mends.push({ line, kind: 'page or column break', around: `${end.trim()} | ${startOf(block.text, 3)}` });
      mended[mended.length - 1] = {
        ...before,
        text: joinTexts(before.text, block.text, line, notebook),
        lines: [...before.lines, ...block.lines],
      };
    } else mended.push(block);
  }
  return mended;
}

interface Usage {
  rare: ReadonlySet<string>;
  /** Median length of a paragraph, in words. */
  usual: number;
}

function isContinued(before: Block, block: Block, usage: Usage, hints: Hints, notebook: Notebook): boolean {
  if (before.kind !== 'prose' || block.kind !== 'prose') return false;
  if (isHinted(hints.apart, block.text)) return false;
  if (isHinted(hints.join, block.text)) return true;
  const line = block.lines[0];
  if (!isEnded(before.text)) {
    if (/^[\p{Lu}“"]/u.test(block.text) && !block.afterBreak && !isCutShort(before.text))
      notebook.remarks.push({
        kind: 'unsure',
        line,
        text: `“${startOf(block.text)}” is joined to the paragraph before, which has no full stop (hint: apart)`,
      });
    return true;
  }
  if (/^\p{Ll}/u.test(block.text) && !/^(?:e[A-Z]|i[A-Z])/.test(block.text)) {
    notebook.remarks.push({
      kind: 'unsure',
      line,
      text: `“${startOf(block.text)}” begins in small letters and is joined to the paragraph before (hint: apart)`,
    });
    return true;
  }
  if (!block.afterBreak || isHinted(hints.paragraphs, block.text)) return false;
  const isOneThought = shareRareNames(before, block, usage.rare) && countOf(before) < usage.usual / 2;
  notebook.remarks.push({
    kind: 'unsure',
    line,
    text: isOneThought
      ? `“${startOf(block.text)}” is joined to the paragraph before: a short one, cut by a break, on the same names (hint: apart)`
      : `“${startOf(block.text)}” begins a paragraph after a break (hint: join)`,
  });
  return isOneThought;
}

const isCutShort = (text: string): boolean =>
  /(?:^|\s)(?:the|a|an|of|to|and|or|in|on|for|with|by|from|that|which|as|at|its|their|,)$/i.test(text);

const countOf = ({ text }: Block): number => text.split(/\s+/).length;

function medianLength(blocks: readonly Block[]): number {
  const lengths = blocks.filter(({ kind }) => kind === 'prose').map(countOf);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

const namesOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?<=[\p{Ll},;]['’]?\s)\p{Lu}\p{L}+/gu)].flatMap(([name]) => toComparable(name)));

/** Names that the report writes in two blocks at most. */
function findRareNames(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) for (const name of namesOf(text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count <= 2).map(([name]) => name));
}

function shareRareNames(before: Block, block: Block, rare: ReadonlySet<string>): boolean {
  const names = namesOf(block.text);
  return [...namesOf(before.text)].some((name) => names.has(name) && rare.has(name));
}
