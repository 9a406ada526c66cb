import { toString as textOf } from 'mdast-util-to-string';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { readHeadingMarker } from '../report/permanent-id.ts';
import type { Draft } from './draft.ts';

/** Headings of the first level, which is the title's, and those that skip a level: readers who go by the outline miss one there. */
export function checkHeadings({ file, body }: Draft): VFileMessage[] {
  let above = 1;
  return (body?.tree.children ?? []).flatMap((node) => {
    if (node.type !== 'heading') return [];
    const { depth, position } = node;
    const name = readHeadingMarker(textOf(node)).text;
    const deepest = above + 1;
    above = depth;
    const toFault = (what: string, level: number) => {
      const remedy = `write ${'#'.repeat(level)} and a space before it`;
      return [toProblem({ file, place: { line: position?.start.line ?? 1 }, what, remedy, rule: 'heading' })];
    };
    if (depth === 1) return toFault('a heading of the first level is the title’s', 2);
    return depth > deepest ? toFault(`the heading "${name}" skips a level`, deepest) : [];
  });
}
