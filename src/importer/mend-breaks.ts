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
  const usage = { rare: findRareNames(blocks), usual: medianLength(blocks) };
  const mended: Block[] = [];
  for (const block of blocks) {
    const before = mended.at(-1);
    const { joins, remark }: Decision = before ? decide(before, block, usage, hints) : { joins: false };
    if (remark) notebook.remarks.push({ kind: 'unsure', line: block.lines[0], text: remark });
    if (before && joins) {
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

interface Decision {
  joins: boolean;
  /** What an editor is told of it, where it is unsure. */
  remark?: string;
}

/** Whether a block goes on with the one before it. */
function decide(before: Block, block: Block, { rare, usual }: Usage, hints: Hints): Decision {
  if (before.kind !== 'prose' || block.kind !== 'prose') return { joins: false };
  if (isHinted(hints.apart, block.text)) return { joins: false };
  if (isHinted(hints.join, block.text)) return { joins: true };
  const start = `“${startOf(block.text)}”`;
  if (!isEnded(before.text)) {
    const isUnsure = /^[\p{Lu}“"]/u.test(block.text) && !block.afterBreak && !isCutShort(before.text);
    const remark = `${start} is joined to the paragraph before, which has no full stop (hint: apart)`;
    return { joins: true, ...(isUnsure && { remark }) };
  }
  if (/^\p{Ll}/u.test(block.text) && !/^(?:e[A-Z]|i[A-Z])/.test(block.text))
    return {
      joins: true,
      remark: `${start} begins in small letters and is joined to the paragraph before (hint: apart)`,
    };
  if (!block.afterBreak || isHinted(hints.paragraphs, block.text)) return { joins: false };
  return shareRareNames(before, block, rare) && countOf(before) < usual / 2
    ? {
        joins: true,
        remark: `${start} is joined to the paragraph before: a short one, cut by a break, on the same names (hint: apart)`,
      }
    : { joins: false, remark: `${start} begins a paragraph after a break (hint: join)` };
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
