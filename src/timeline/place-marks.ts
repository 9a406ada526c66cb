import type { Stretch } from './break-rule.ts';
import type { DatedEvent } from './order-events.ts';
import { packLanes, stackLanes } from './pack-lanes.ts';

/** A dated event in the drawing, in units from the left and the top. */
export interface Mark {
  dated: DatedEvent;
  /** The bar, and its middle. */
  x1: number;
  x2: number;
  y: number;
  /** Where the words begin or, with `labelsLeft`, end. */
  labelX: number;
  labelsLeft: boolean;
  labelY: number;
  /** What the words take of their row. */
  words: Stretch;
}

/** Where the words of a mark stand: beside it, or above it where the drawing is narrow. */
export type LabelPlace = 'beside' | 'above';

interface Room {
  toX: (year: number) => number;
  width: number;
  labels: LabelPlace;
  /** Where the first row begins. */
  top: number;
  /** The last year of the drawing. */
  end: number;
}

const labelSize = 11;
const leastWidth = 5;
const laneHeights = { beside: 17, above: 25 };
/** From the top of a row to the middle of its bars, and from there up to the middle of its words, whose halo ends over the bar. */
const barOffsets = { beside: laneHeights.beside / 2, above: 18 };
const wordOffsets = { beside: 0, above: 12 };

/** Advance of a label in units, on the safe side for the system's sans: 0.6 em a letter. */
const widthOf = (label: string): number => label.length * labelSize * 0.6;

/** Marks in their rows, and where the last row ends; a mark and its words share no stretch of a row with another. */
export function placeMarks(
  events: readonly DatedEvent[],
  { toX, width, labels, top, end }: Room,
): { marks: Mark[]; bottom: number } {
  const placed = events.flatMap((dated) => {
    if (!dated.span) return [];
    const x1 = toX(dated.span.from);
    const x2 = Math.max(toX(Math.min(dated.span.to, end)), x1 + leastWidth);
    const length = widthOf(dated.event.short);
    const label = labels === 'above' ? placeAbove(x1, length, width) : placeBeside({ x1, x2 }, length, width, dated);
    return [{ dated, x1, x2, ...label, from: Math.min(x1, label.words.from), to: Math.max(x2, label.words.to) }];
  });
  // On a narrow drawing the eye goes down its rows as down a list: they keep the order in time.
  const lanes = (labels === 'above' ? stackLanes : packLanes)(placed, 10);
  const marks = placed.map(({ from: _from, to: _to, ...mark }, index) => {
    const y = top + (lanes[index] ?? 0) * laneHeights[labels] + barOffsets[labels];
    return { ...mark, y, labelY: y - wordOffsets[labels] };
  });
  return { marks, bottom: top + (Math.max(...lanes) + 1) * laneHeights[labels] };
}

/** Words stand left of what is past and right of what is expected, where there is room. */
function placeBeside({ x1, x2 }: Pick<Mark, 'x1' | 'x2'>, length: number, width: number, { event }: DatedEvent) {
  const gap = 5;
  const labelsLeft = event.status === 'past' ? x1 - length - gap > 0 : x2 + length + gap > width;
  const labelX = labelsLeft ? x1 - gap : x2 + gap;
  const words = labelsLeft ? { from: labelX - length, to: labelX } : { from: labelX, to: labelX + length };
  return { labelsLeft, labelX, words };
}

/** Words begin with their mark, or further left where they would leave the drawing. */
function placeAbove(x1: number, length: number, width: number) {
  const labelX = Math.max(0, Math.min(x1, width - length));
  return { labelsLeft: false, labelX, words: { from: labelX, to: labelX + length } };
}
