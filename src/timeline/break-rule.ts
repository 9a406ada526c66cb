/** A stretch of a line, in units of the drawing. */
export interface Stretch {
  from: number;
  to: number;
}

/** What is left of a stretch between gaps, in its order; gaps may stand in any order, overlap, and reach beyond it. */
export function breakRule({ from, to }: Stretch, gaps: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  let start = from;
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    if (gap.from > start) pieces.push({ from: start, to: Math.min(gap.from, to) });
    start = Math.max(start, gap.to);
    if (start >= to) return pieces;
  }
  return [...pieces, { from: start, to }];
}
