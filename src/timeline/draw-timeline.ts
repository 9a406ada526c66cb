import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { toCompactSvg } from '../registers/compact-svg.ts';
import type { DatedEvent, OrderedTimeline } from './order-events.ts';
import { packLanes } from './pack-lanes.ts';

interface DrawOptions {
  /** Width in the drawing's own units. */
  width: number;
  /** Whether each mark has its words beside it; a phone has no room for them. */
  hasLabels: boolean;
}

interface Mark {
  dated: DatedEvent;
  x1: number;
  x2: number;
  lane: number;
  labelsLeft: boolean;
}

const domain = [1992, 2040] as const;
const labelSize = 11;
const leastWidth = 5;

/** Advance of a label in units, on the safe side for the system's sans: 0.53 em a letter. */
const widthOf = (label: string): number => label.length * labelSize * 0.53;

/**
 * The timeline as SVG: a mark as long as the time that its date leaves open (a year is a bar, a month a dot), filled for
 * what is past, outlined for what is expected, faint where the report dates from its own time. Classes are roles.
 */
export function drawTimeline({ now, past, expected }: OrderedTimeline, { width, hasLabels }: DrawOptions): string {
  const laneHeight = hasLabels ? 17 : 9;
  const toX = (year: number) => ((year - domain[0]) / (domain[1] - domain[0])) * width;
  const marks = toMarks([...past, ...expected], { toX, width, hasLabels });
  const height = (Math.max(...marks.map(({ lane }) => lane)) + 1) * laneHeight + 44;
  const top = (mark: Mark) => height - 28 - (mark.lane + 1) * laneHeight;
  const bars = (className: string, isOne: (mark: Mark) => boolean) =>
    Plot.rect(marks.filter(isOne), {
      x1: 'x1',
      x2: 'x2',
      y1: (mark: Mark) => top(mark) + laneHeight / 2 - 3,
      y2: (mark: Mark) => top(mark) + laneHeight / 2 + 3,
      className,
    });
  const label = (textAnchor: 'start' | 'end', isOne: (mark: Mark) => boolean) =>
    Plot.text(marks.filter(isOne), {
      x: textAnchor === 'end' ? (mark: Mark) => mark.x1 - 5 : (mark: Mark) => mark.x2 + 5,
      y: (mark: Mark) => top(mark) + laneHeight / 2,
      text: ({ dated }: Mark) => dated.event.short,
      textAnchor,
    });
  const years = (
    hasLabels ? [1992, 1995, 2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035] : [1992, 2000, 2010, 2020, 2030]
  ).map((year) => ({ x: toX(year), year: String(year) }));
  const nowX = (toX(now.from) + toX(now.to)) / 2;
  const { document } = parseHTML('<!doctype html><body></body>');
  const svg = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { axis: null, type: 'identity' },
    y: { axis: null, type: 'identity' },
    marks: [
      Plot.ruleX([nowX - 3, nowX, nowX + 3], { y1: 14, y2: height - 22, className: 'now' }),
      Plot.ruleY([height - 22], { x1: 0, x2: width, className: 'axis' }),
      Plot.ruleX(years, { x: 'x', y1: height - 22, y2: height - 17, className: 'axis' }),
      bars('past', ({ dated }) => dated.event.status === 'past' && !dated.isRelative),
      bars('expected', ({ dated }) => dated.event.status === 'expected' && !dated.isRelative),
      bars('about', ({ dated }) => dated.isRelative),
      ...(hasLabels
        ? [label('end', ({ labelsLeft }) => labelsLeft), label('start', ({ labelsLeft }) => !labelsLeft)]
        : []),
      Plot.text(years, {
        x: ({ x }: { x: number }) => x,
        y: height - 6,
        text: 'year',
        className: 'years',
        filter: ({ x }: { x: number }) => x > 0,
      }),
      Plot.text(years.slice(0, 1), { x: 0, y: height - 6, text: 'year', textAnchor: 'start', className: 'years' }),
      Plot.text(['early 2017'], { x: nowX, y: 6, text: (words: string) => words, className: 'value' }),
    ],
  });
  return toCompactSvg(svg as unknown as Element);
}

interface Room {
  toX: (year: number) => number;
  width: number;
  hasLabels: boolean;
}

/** Marks with their lanes: words stand left of what is past and right of what is expected, where there is room. */
function toMarks(events: readonly DatedEvent[], { toX, width, hasLabels }: Room): Mark[] {
  const placed = events.flatMap((dated) => {
    if (!dated.span) return [];
    const from = toX(dated.span.from);
    const to = Math.max(toX(Math.min(dated.span.to, domain[1])), from + leastWidth);
    const words = hasLabels ? widthOf(dated.event.short) + 5 : 0;
    const labelsLeft = dated.event.status === 'past' ? from - words > 0 : to + words > width;
    return [
      {
        dated,
        x1: from,
        x2: to,
        labelsLeft,
        extent: labelsLeft ? { from: from - words, to } : { from, to: to + words },
      },
    ];
  });
  const lanes = packLanes(
    placed.map(({ extent }) => extent),
    hasLabels ? 10 : 3,
  );
  return placed.map(({ extent: _, ...mark }, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
}
