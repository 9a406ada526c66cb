import type { Concept } from './interpret.ts';
import {
  isForeignName,
  isOnlyInNames,
  isPartOfName,
  isUnknownName,
  shareNoRecord,
  standApart,
} from './other-meanings.ts';
import type { Lookup, Reading } from './reading.ts';
import { addRemark, makeRemark } from './remarks.ts';

/**
 * Why what is left of a query would answer another question than the one asked: its words stand `apart` in the texts, or too many are
 * `missing`, or what is left says too little. Undefined where it answers the question.
 */
export async function findReasonToWithhold(
  reading: Reading,
  missing: number,
  isElsewhere: boolean,
  lookup: Lookup,
): Promise<'apart' | 'withheld' | undefined> {
  const held = reading.concepts.filter(lookup.isAskedFor);
  // A thing with a proper name is found without the words beside it, unless they make another name of it.
  const isNamed =
    !isElsewhere &&
    held.some(
      ({ typed, name = '', isCommon }) => /\p{Lu}/u.test(name) && !isCommon && !isPartOfName(typed, name, lookup),
    );
  if (missing === 0 && !isNamed && !lookup.isTyping && (standApart(held, lookup) || isForeignName(held, lookup)))
    return 'apart';
  const spared = reading.remarks.filter(({ kind }) => kind === 'left-out').length;
  const isLost =
    (!isNamed && isTooLittle(held, missing, spared)) ||
    (missing + spared > 0 && isScattered(held, missing, lookup)) ||
    (spared > 0 && !isNamed && !(await isVouchedFor(held, lookup))) ||
    isUnknownName(reading, lookup);
  return isLost ? 'withheld' : undefined;
}

/** Whether as much of a query is missing as is left, which the name of a country adds nothing to: most paragraphs have one. */
function isTooLittle(held: readonly Concept[], missing: number, spared: number): boolean {
  const known = held.reduce((words, { from, to, isCommon }) => words + (isCommon ? 0 : to - from), 0);
  return (missing > 0 && missing >= known) || missing + spared > known;
}

/** Whether what is left of a query stands together nowhere. Where nothing of weight is missing, a term of the glossary is enough. */
const isScattered = (held: readonly Concept[], missing: number, lookup: Lookup): boolean =>
  !lookup.isTyping &&
  (missing > 0 || !held.some(({ name, isCommon }) => name && !isCommon)) &&
  shareNoRecord(held, lookup);

/** Whether more is left of a query than names of countries and words that are only part of other names. */
async function isVouchedFor(held: readonly Concept[], lookup: Lookup): Promise<boolean> {
  for (const concept of held) if (!concept.isCommon && !(await isOnlyInNames(concept, lookup))) return true;
  return false;
}

/** Leaves a query without results, and offers what is left of it. */
export function withhold(reading: Reading, kind: 'apart' | 'withheld', { isAskedFor }: Lookup): void {
  const words = reading.concepts.filter(isAskedFor).map(({ typed }) => typed);
  reading.remarks = reading.remarks.map((remark) =>
    remark.kind === 'left-out' ? makeRemark(reading.typed, 'unknown', remark.typed) : remark,
  );
  if (words.length > 0) addRemark(reading, kind, reading.typed, words);
  reading.concepts = [];
}
