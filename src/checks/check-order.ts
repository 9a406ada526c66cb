import { toProblem, type VFileMessage } from '../problems/problem.ts';
import type { SectionFrontMatter } from '../report/schemas.ts';
import type { Draft } from './draft.ts';

/** Sections that claim the same place in reading order or the same numeral. */
export function checkOrder(drafts: readonly Draft[]): VFileMessage[] {
  return [...findRepeated(drafts, 'order'), ...findRepeated(drafts, 'numeral')];
}

function findRepeated(
  drafts: readonly Draft[],
  field: keyof SectionFrontMatter & ('order' | 'numeral'),
): VFileMessage[] {
  const first = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    if (!draft.fields) return [];
    const value = String(draft.fields[field]).toLowerCase();
    const other = first.get(value);
    if (!other) first.set(value, draft);
    if (!other) return [];
    const what = `duplicate ${field} ${draft.fields[field]}, already in ${other.file}:${other.placeOf([field]).line}`;
    return [
      toProblem({
        file: draft.file,
        place: draft.placeOf([field]),
        what,
        remedy: 'give each section its own',
        rule: 'order',
      }),
    ];
  });
}
