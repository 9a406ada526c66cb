import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { toCompactSvg } from '../drawing/compact-svg.ts';
import { breakRule, type Stretch } from './break-rule.ts';
import { type DatedEvent, type OrderedTimeline, toYears } from './order-events.ts';
import { packLanes } from './pack-lanes.ts';

interface DrawOptions {
  /** Width in the drawing's own units. */
  width: number;
  /** Where the words of a mark stand: beside it, or above it where the drawing is narrow. */
  labels: 'beside' | 'above';
  /** Time of writing, in words. Example: early 2017 */
  asOf: string;
}

interface Mark {
  dated: DatedEvent;
  /** The bar, in units from the left. */
  x1: number;
  x2: number;
  /** Where the words begin or, with `labelsLeft`, end. */
  labelX: number;
  labelsLeft: boolean;
  /** What the words take of their row. */
  words: Stretch;
  /** Row from the top, counted from 0. */
  lane: number;
}

const labelSize = 11;
const leastWidth = 5;
/** Heights in units: above the lanes stands the time of writing, below them the axis. */
const head = 20;
const foot = 30;
const laneHeights = { beside: 17, above: 25 };
/** Half of what a line of words takes in height, ascenders and descenders with it. */
const halfLine = 7;
const mostYears = { beside: 10, above: 5 };
const yearSteps = [1, 2, 5, 10, 20, 50, 100];

/** Advance of a label in units, on the safe side for the system's sans: 0.6 em a letter. */
const widthOf = (label: string): number => label.length * labelSize * 0.6;

/**
 * The timeline as SVG, from the earliest event at the top left: a mark as long as the time that its date leaves open (a year
 * is a bar, a month a dot), filled for what is past, outlined for what is expected, broken where the report dates from its own
 * time. Every mark has its words. Classes are roles.
 */
export function drawTimeline(timeline: OrderedTimeline, { width, labels, asOf }: DrawOptions): string {
  const { now, past, expected } = timeline;
  const laneHeight = laneHeights[labels];
  const domain = toDomain(timeline);
  const toX = (year: number) => ((year - domain[0]) / (domain[1] - domain[0])) * width;
  const marks = toMarks([...past, ...expected], { toX, width, labels, end: domain[1] });
  const axis = head + (Math.max(...marks.map(({ lane }) => lane)) + 1) * laneHeight + 6;
  const height = axis + foot - 6;
  const barY = ({ lane }: Mark) => head + lane * laneHeight + (labels === 'above' ? 18 : laneHeight / 2);
  const labelY = (mark: Mark) => barY(mark) - (labels === 'above' ? 10 : 0);
  const bars = (className: string, isOne: (mark: Mark) => boolean) =>
    Plot.rect(marks.filter(isOne), {
      x1: 'x1',
      x2: 'x2',
      y1: (mark: Mark) => barY(mark) - 3,
      y2: (mark: Mark) => barY(mark) + 3,
      className,
    });
  const label = (textAnchor: 'start' | 'end', isOne: (mark: Mark) => boolean) =>
    Plot.text(marks.filter(isOne), {
      x: 'labelX',
      y: labelY,
      text: ({ dated }: Mark) => dated.event.short,
      textAnchor,
    });
  const years = toShownYears(domain, mostYears[labels]).map((year) => ({ x: toX(year), year: String(year) }));
  const rules = labels === 'above' ? [0] : [-3, 0, 3];
  const nowX = (toX(now.from) + toX(now.to)) / 2;
  /** The line of the time of writing, at some x: it leaves out what it would strike through. */
  const ruleAt = (x: number) => {
    const crossed = marks.filter(({ words }) => words.from - 2 < x && x < words.to + 2).map(labelY);
    const gaps = crossed.map((y) => ({ from: y - halfLine, to: y + halfLine }));
    return breakRule({ from: 14, to: axis }, gaps).map((piece) => ({ x, ...piece }));
  };
  const { document } = parseHTML('<!doctype html><body></body>');
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { axis: null, type: 'identity' },
    y: { axis: null, type: 'identity' },
    marks: [
      Plot.ruleX(
        rules.flatMap((shift) => ruleAt(nowX + shift)),
        { x: 'x', y1: 'from', y2: 'to', className: 'now' },
      ),
      Plot.ruleY([axis], { x1: 0, x2: width, className: 'axis' }),
      Plot.ruleX(years, { x: 'x', y1: axis, y2: axis + 5, className: 'axis' }),
      bars('past', ({ dated }) => dated.event.status === 'past' && !dated.isRelative),
      bars('expected', ({ dated }) => dated.event.status === 'expected' && !dated.isRelative),
      bars('about', ({ dated }) => dated.isRelative),
      label('end', ({ labelsLeft }) => labelsLeft),
      label('start', ({ labelsLeft }) => !labelsLeft),
      Plot.text(years, {
        x: ({ x }: { x: number }) => x,
        y: axis + 15,
        text: 'year',
        className: 'years',
        filter: ({ x }: { x: number }) => x > 0,
      }),
      Plot.text(years.slice(0, 1), { x: 0, y: axis + 15, text: 'year', textAnchor: 'start', className: 'years' }),
      Plot.text([asOf], { x: nowX, y: 6, text: (words: string) => words, className: 'value' }),
    ],
  });
  return toCompactSvg(svg as unknown as Element);
}

type Domain = readonly [from: number, to: number];

/** From the year of the earliest event to the full five years after the last. */
function toDomain(timeline: OrderedTimeline): Domain {
  const { from, to } = toYears(timeline);
  return [from, Math.ceil((to + 1) / 5) * 5];
}

/** Years that the axis names: the first, then round ones, none so near the end that it would be cut off. */
function toShownYears([from, to]: Domain, most: number): number[] {
  const step = yearSteps.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / most);
  const first = Math.floor(from / step + 1) * step;
  const round = Array.from({ length: most }, (_, index) => first + index * step).filter((year) => year < to);
  return [from, ...round.filter((year) => year - from >= step / 2)];
}

interface Room {
  toX: (year: number) => number;
  width: number;
  labels: DrawOptions['labels'];
  /** The last year of the drawing. */
  end: number;
}

/** Marks with their lanes; a mark and its words share no stretch of a lane with another. */
function toMarks(events: readonly DatedEvent[], { toX, width, labels, end }: Room): Mark[] {
  const placed = events.flatMap((dated) => {
    if (!dated.span) return [];
    const x1 = toX(dated.span.from);
    const x2 = Math.max(toX(Math.min(dated.span.to, end)), x1 + leastWidth);
    const length = widthOf(dated.event.short);
    const label = labels === 'above' ? placeAbove(x1, length, width) : placeBeside({ x1, x2 }, length, width, dated);
    return [{ dated, x1, x2, ...label, from: Math.min(x1, label.words.from), to: Math.max(x2, label.words.to) }];
  });
  const lanes = packLanes(placed, 10);
  return placed.map(({ from: _from, to: _to, ...mark }, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
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
