/**
 * Number of single-letter slips (one left out, added, replaced, or two neighbours swapped) between two words, or
 * `limit + 1` where there are more than `limit`. Optimal string alignment (Damerau).
 */
export function countSlips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** How many slips a word of this length may hold and still be taken for a misspelling. */
export const allowedSlips = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

const withoutDoubles = (word: string): string => word.replace(/(.)\1+/g, '$1');
const skeleton = (word: string): string =>
  withoutDoubles(
    word
      .slice(1)
      .replace(/ph/g, 'f')
      .replace(/[aeiouyhw]/g, ''),
  );

/**
 * Words of a vocabulary that a misspelled word may stand for, the likeliest first: fewest slips, same first letter, same
 * consonants, letters doubled or not, nearest length. At most three.
 */
export function findSpellings(word: string, vocabulary: readonly string[]): { word: string; slips: number }[] {
  const allowed = allowedSlips(word.length);
  if (allowed === 0) return [];
  return vocabulary
    .map((candidate) => ({ word: candidate, slips: countSlips(word, candidate, allowed) }))
    .filter(({ word: candidate, slips }) => slips <= Math.min(allowed, allowedSlips(candidate.length) || 1))
    .map((candidate) => ({
      ...candidate,
      cost:
        candidate.slips +
        (candidate.word[0] === word[0] ? 0 : 0.6) -
        (skeleton(candidate.word) === skeleton(word) ? 0.5 : 0) -
        (withoutDoubles(candidate.word) === withoutDoubles(word) ? 0.3 : 0) +
        Math.abs(candidate.word.length - word.length) * 0.05,
    }))
    .filter(({ cost }) => cost <= 2.7)
    .sort((a, b) => a.cost - b.cost || a.word.length - b.word.length)
    .slice(0, 3)
    .map(({ word: found, slips }) => ({ word: found, slips }));
}
