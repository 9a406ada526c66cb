export interface Box {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Point {
  x: number;
  y: number;
  r: number;
}

interface Wanted extends Point {
  text: string;
  /** Names of seas stand on their point instead of beside it. */
  isCentred: boolean;
}

export interface PlacedLabel {
  text: string;
  /** Where the baseline begins, is centred or ends, by `anchor`. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  isCentred: boolean;
  box: Box;
}

interface Frame {
  width: number;
  height: number;
  /** Font size in units. */
  size: number;
}

/** Advance of a letter in ems, on the safe side for the system's sans; a label takes one letter more, to keep it from the next. */
const advance = 0.55;

/**
 * A place for each label beside its point, in the order given, on which it covers no label and no point of another, reads as the
 * name of no other point and leaves the frame nowhere. A label that finds none is left out: the list names every place. `lines`,
 * points along the drawn lines, are crossed only by a label that stands nowhere else.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  points: readonly Point[],
  frame: Frame,
  lines: readonly Point[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const one of wanted) {
    const others = points.filter((point) => point.x !== one.x || point.y !== one.y);
    const free = candidatesOf(one, frame.size).filter(
      ({ box }) =>
        isInside(box, frame) &&
        placed.every((label) => !overlap(box, label.box)) &&
        !coversAny(box, others) &&
        !others.some((other) => isRead(box, one, other, frame.size)),
    );
    const best = free.find(({ box }) => !coversAny(box, lines)) ?? free[0];
    if (best) placed.push(best);
  }
  return placed;
}

function candidatesOf({ text, x, y, r, isCentred }: Wanted, size: number): PlacedLabel[] {
  const width = (text.length + 1) * size * advance;
  const reach = r + 3;
  const slant = r * 0.71 + 2;
  const make = (anchor: PlacedLabel['anchor'], atX: number, baseline: number): PlacedLabel => {
    const left = anchor === 'start' ? atX : anchor === 'end' ? atX - width : atX - width / 2;
    const box = { text, left, right: left + width, top: baseline - size * 0.8, bottom: baseline + size * 0.25 };
    return { text, x: atX, y: baseline, anchor, isCentred, box };
  };
  const middle = y + size * 0.32;
  if (isCentred)
    return [0, -1, 1, -2, 2].flatMap((lines) => [
      make('middle', x, middle + lines * size),
      make('start', x + 4, middle + lines * size),
      make('end', x - 4, middle + lines * size),
    ]);
  return [
    make('start', x + reach, middle),
    make('end', x - reach, middle),
    make('middle', x, y - reach - size * 0.1),
    make('middle', x, y + reach + size * 0.8),
    make('start', x + slant, y - slant),
    make('start', x + slant, y + slant + size * 0.7),
    make('end', x - slant, y - slant),
    make('end', x - slant, y + slant + size * 0.7),
  ];
}

type Bounds = Omit<Box, 'text'>;

const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const coversAny = (box: Bounds, points: readonly Point[]): boolean =>
  points.some(({ x, y, r }) => overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }));

/**
 * Whether a label of one point would be read as the name of another: it is nearer to that one, or has it in its own line, as points
 * with names do, less than an em before or after it. Points that touch are told apart by no distance.
 */
function isRead(box: Bounds, own: Wanted, other: Point, size: number): boolean {
  if (Math.hypot(own.x - other.x, own.y - other.y) <= own.r + other.r) return false;
  const isInLine = box.top < other.y && other.y < box.bottom;
  return gap(box, other) < (isInLine ? size : gap(box, own));
}

/** From the edge of a box to that of a point. */
const gap = ({ left, right, top, bottom }: Bounds, { x, y, r }: Point): number =>
  Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)) - r;

const isInside = (box: Bounds, { width, height }: Frame): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
