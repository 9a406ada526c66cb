import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { toCompactSvg } from '../drawing/compact-svg.ts';
import { breakRule } from './break-rule.ts';
import { type OrderedTimeline, toYears } from './order-events.ts';
import { type LabelPlace, type Mark, placeMarks } from './place-marks.ts';

interface DrawOptions {
  /** Width in the drawing's own units. */
  width: number;
  labels: LabelPlace;
  /** Time of writing, in words. Example: early 2017 */
  asOf: string;
}

/** Everything in its place, in units from the left and the top. */
interface Layout {
  marks: Mark[];
  /** Height of the axis, below the marks. */
  axis: number;
  /** Years that the axis names. */
  years: { x: number; year: string }[];
  /** The middle of the time of writing. */
  nowX: number;
}

/** Heights in units: above the marks stands the time of writing, below them the axis. */
const head = 20;
const foot = 24;
const gapOverAxis = 6;
/** Half of what a line of words takes in height, ascenders and descenders with it. */
const halfLine = 7;
/** The first year begins with the axis, the second is centred on its tick: one and a half years wide, and a gap. */
const roomForFirstYear = 46;
const mostYears = { beside: 10, above: 5 };
const yearSteps = [1, 2, 5, 10, 20, 50, 100];
/** The line of the time of writing is three strokes where there is room, in units from its middle. */
const strokes = { beside: [-3, 0, 3], above: [0] };

/**
 * The timeline as SVG, from the earliest event at the top left: a mark as long as the time that its date leaves open (a year
 * is a bar, a month a dot), filled for what is past, outlined for what is expected, broken where the report dates from its own
 * time. Every mark has its words. Classes are roles.
 */
export function drawTimeline(timeline: OrderedTimeline, { width, labels, asOf }: DrawOptions): string {
  const layout = layOut(timeline, width, labels);
  const { marks, axis, years, nowX } = layout;
  const { document } = parseHTML('<!doctype html><body></body>');
  const svg = Plot.plot({
    document,
    width,
    height: axis + foot,
    margin: 0,
    x: { axis: null, type: 'identity' },
    y: { axis: null, type: 'identity' },
    marks: [
      drawNow(layout, strokes[labels]),
      Plot.ruleY([axis], { x1: 0, x2: width, className: 'axis' }),
      Plot.ruleX(years, { x: 'x', y1: axis, y2: axis + 5, className: 'axis' }),
      ...drawBars(marks),
      ...writeLabels(marks),
      ...writeYears(layout),
      Plot.text([asOf], { x: nowX, y: 6, text: (words: string) => words, className: 'value' }),
    ],
  });
  return toCompactSvg(svg as unknown as Element);
}

function layOut(timeline: OrderedTimeline, width: number, labels: LabelPlace): Layout {
  const { now, past, expected } = timeline;
  const domain = toDomain(timeline);
  const toX = (year: number) => ((year - domain[0]) / (domain[1] - domain[0])) * width;
  const { marks, bottom } = placeMarks([...past, ...expected], { toX, width, labels, top: head, end: domain[1] });
  return {
    marks,
    axis: bottom + gapOverAxis,
    years: toShownYears(domain, mostYears[labels], toX).map((year) => ({ x: toX(year), year: String(year) })),
    nowX: (toX(now.from) + toX(now.to)) / 2,
  };
}

/** The line of the time of writing: it leaves out the words that it would strike through. */
function drawNow({ marks, axis, nowX }: Layout, shifts: readonly number[]) {
  const ruleAt = (x: number) => {
    const crossed = marks.filter(({ words }) => words.from - 2 < x && x < words.to + 2);
    const gaps = crossed.map(({ labelY }) => ({ from: labelY - halfLine, to: labelY + halfLine }));
    return breakRule({ from: 14, to: axis }, gaps).map((piece) => ({ x, ...piece }));
  };
  return Plot.ruleX(
    shifts.flatMap((shift) => ruleAt(nowX + shift)),
    { x: 'x', y1: 'from', y2: 'to', className: 'now' },
  );
}

function drawBars(marks: readonly Mark[]) {
  const bars = (className: string, isOne: (mark: Mark) => boolean) =>
    Plot.rect(marks.filter(isOne), {
      x1: 'x1',
      x2: 'x2',
      y1: ({ y }: Mark) => y - 3,
      y2: ({ y }: Mark) => y + 3,
      className,
    });
  return [
    bars('past', ({ dated }) => dated.event.status === 'past' && !dated.isRelative),
    bars('expected', ({ dated }) => dated.event.status === 'expected' && !dated.isRelative),
    bars('about', ({ dated }) => dated.isRelative),
  ];
}

function writeLabels(marks: readonly Mark[]) {
  const label = (textAnchor: 'start' | 'end', isOne: (mark: Mark) => boolean) =>
    Plot.text(marks.filter(isOne), {
      x: 'labelX',
      y: 'labelY',
      text: ({ dated }: Mark) => dated.event.short,
      textAnchor,
    });
  return [label('end', ({ labelsLeft }) => labelsLeft), label('start', ({ labelsLeft }) => !labelsLeft)];
}

/** Years stand under their ticks, the first one where the axis begins. */
function writeYears({ years, axis }: Layout) {
  const y = axis + 15;
  return [
    Plot.text(years, {
      x: ({ x }: { x: number }) => x,
      y,
      text: 'year',
      className: 'years',
      filter: ({ x }: { x: number }) => x > 0,
    }),
    Plot.text(years.slice(0, 1), { x: 0, y, text: 'year', textAnchor: 'start', className: 'years' }),
  ];
}

type Domain = readonly [from: number, to: number];

/** From the year of the earliest event to the full five years after the last. */
function toDomain(timeline: OrderedTimeline): Domain {
  const { from, to } = toYears(timeline);
  return [from, Math.ceil((to + 1) / 5) * 5];
}

/** Years that the axis names: the first, then round ones, none so near it that they would run together, none beyond the end. */
function toShownYears([from, to]: Domain, most: number, toX: (year: number) => number): number[] {
  const step = yearSteps.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / most);
  const first = Math.floor(from / step + 1) * step;
  const round = Array.from({ length: most }, (_, index) => first + index * step).filter((year) => year < to);
  return [from, ...round.filter((year) => toX(year) >= roomForFirstYear)];
}
