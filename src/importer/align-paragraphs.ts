import { toComparable } from './words.ts';

const leastLikeness = 0.12;
const mostComparisons = 2_000_000;

/**
 * For each new paragraph the index of the old one that it takes the place of, in order; undefined for one that is new.
 * Equal numbers of paragraphs are paired one to one unless `byWords` asks to compare them.
 */
export function alignParagraphs(
  old: readonly string[],
  fresh: readonly string[],
  { byWords }: { byWords: boolean },
): (number | undefined)[] {
  if (!byWords && old.length === fresh.length) return fresh.map((_, index) => index);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const left = Math.min(old.length, fresh.length) - head;
  while (tail < left && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const middle = alignByWords(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return fresh.map((_, index) => {
    if (index < head) return index;
    if (index >= fresh.length - tail) return index + old.length - fresh.length;
    const found = middle[index - head];
    return found === undefined ? undefined : found + head;
  });
}

/** The pairing of greatest likeness in which no two pairs cross (Needleman and Wunsch). */
function alignByWords(old: readonly string[], fresh: readonly string[]): (number | undefined)[] {
  const pairs: (number | undefined)[] = fresh.map(() => undefined);
  if (old.length * fresh.length > mostComparisons)
    return pairs.map((_, index) => (index < old.length ? index : undefined));
  const oldWords = old.map(toWordSet);
  const freshWords = fresh.map(toWordSet);
  const width = old.length + 1;
  const best = new Float64Array(width * (fresh.length + 1));
  const likeness = (row: number, column: number) => toLikeness(freshWords[row - 1], oldWords[column - 1]);
  const likenesses = new Float64Array(best.length);
  for (let row = 1; row <= fresh.length; row += 1) {
    for (let column = 1; column <= old.length; column += 1) {
      const at = row * width + column;
      likenesses[at] = likeness(row, column);
      const paired = likenesses[at] >= leastLikeness ? (best[at - width - 1] ?? 0) + likenesses[at] : -1;
      best[at] = Math.max(paired, best[at - 1] ?? 0, best[at - width] ?? 0);
    }
  }
  for (let row = fresh.length, column = old.length; row > 0 && column > 0; ) {
    const at = row * width + column;
    const alike = likenesses[at] ?? 0;
    if (alike >= leastLikeness && best[at] === (best[at - width - 1] ?? 0) + alike) {
      pairs[row - 1] = column - 1;
      row -= 1;
      column -= 1;
    } else if (best[at] === best[at - width]) row -= 1;
    else column -= 1;
  }
  return pairs;
}

const toWordSet = (text: string): Set<string> =>
  new Set(toComparable(text).filter((word) => word.length > 3 || /\d/.test(word)));

/** Share of words in common, 0 to 1 (Dice). */
function toLikeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}
