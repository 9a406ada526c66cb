import { isSentence } from './blocks.ts';
import { type Hints, isHinted } from './hints.ts';
import type { Block, Notebook } from './imported-report.ts';
import { isEnded } from './mend-breaks.ts';
import { findNumberedName, findSectionName, isAboutHeading } from './section-names.ts';
import { splitWords } from './words.ts';

const longest = 90;
const mostWords = 14;

/**
 * Marks the blocks that are headings: level 1 names a section, level 2 stands within one. A line is one where the source
 * says so, where it has a section's name, or where it is short, has no full stop, and stands between whole paragraphs.
 */
export function markHeadings(blocks: readonly Block[], hints: Hints, notebook: Notebook): Block[] {
  const usualSize = medianSize(blocks);
  const marked = blocks.map((block, index): Block => {
    if (isHinted(hints.paragraphs, block.text)) return { ...block, kind: 'prose' };
    if (isHinted(hints.sections, block.text)) return { ...block, kind: 'heading', level: 1, stated: true };
    if (isHinted(hints.headings, block.text)) return { ...block, kind: 'heading', level: 2, stated: true };
    if (block.kind === 'heading' && block.level === 0) return { ...block, level: 1 };
    if (block.kind !== 'prose' || block.stated) return block;
    const level = findLevel(block, blocks[index - 1], blocks[index + 1], usualSize);
    return level === undefined ? block : { ...block, kind: 'heading', level };
  });
  return settleLevels(marked, notebook);
}

const medianSize = (blocks: readonly Block[]): number => {
  const sizes = blocks.flatMap(({ size, text }) => (size === undefined ? [] : Array(text.length).fill(size)));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
};

/** 1 for a section's name, 3 for a heading whose level is still open, undefined for none. */
function findLevel(
  { text, size }: Block,
  before: Block | undefined,
  after: Block | undefined,
  usualSize: number,
): number | undefined {
  if (findSectionName(text) || isAboutHeading(text)) return canStandThere(before, text) ? 1 : undefined;
  if (text.length > longest || splitWords(text).length > mostWords || splitWords(text).length === 0) return undefined;
  if (isSentence(text) || /[,;:–—-]$/.test(text) || !/^[\p{Lu}\p{N}“"]/u.test(text)) return undefined;
  if (!after || !canStandThere(before, text)) return undefined;
  const isLarger = size !== undefined && size > usualSize * 1.08;
  const opensText = after.kind !== 'prose' || isSentence(after.text) || (isLarger && /^\p{Lu}/u.test(after.text));
  return opensText ? 3 : undefined;
}

/** A paragraph that is cut short goes on in the next block: no heading stands there. */
const canStandThere = (before: Block | undefined, text: string): boolean =>
  before?.kind !== 'prose' ||
  isEnded(before.text) ||
  !isSentence(before.text) ||
  findSectionName(text)?.numeral !== undefined;

/**
 * Settles which headings name sections. Names such as "Panel 1: …" and the top level of a Word file do; where neither is
 * there, numbered lines do; where those are not there either, every heading does.
 */
function settleLevels(blocks: readonly Block[], notebook: Notebook): Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const statedLevels = headings.filter(({ stated }) => stated).map(({ level }) => level ?? 1);
  const top = Math.min(...statedLevels, 9);
  const hasLabels = headings.some(({ text }) => /^\d/.test(findSectionName(text)?.numeral ?? ''));
  const hasNumbers = headings.filter(({ text }) => findNumberedName(text)).length >= 2;
  const namesSection = ({ text }: Block): boolean => !hasNumbers || findNumberedName(text) !== undefined;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.stated) return { ...block, level: block.level === top ? 1 : Math.min(4, (block.level ?? 1) - top + 1) };
    if (block.level === 1) return block;
    const isSection = statedLevels.length === 0 && !hasLabels && namesSection(block);
    notebook.remarks.push({
      kind: 'unsure',
      line: block.lines[0],
      text: `“${block.text}” is read as ${isSection ? 'a section of its own' : 'a heading within its section'} (hints: sections, headings, paragraphs)`,
    });
    return { ...block, level: isSection ? 1 : 2 };
  });
}
