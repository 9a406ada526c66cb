import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { toCompactSvg } from '../drawing/compact-svg.ts';
import type { ChartWithRows } from './figure-table.ts';
import { formatValue } from './format-figure.ts';
import type { FigureRow } from './schema.ts';

/** Width of a drawing in its own units, about CSS pixels in the margin. */
const chartWidth = 240;
const lineHeight = 36;
const barHeight = 9;

interface Drawn {
  row: FigureRow;
  label: string;
  isFinding: boolean;
  low: number;
  high: number;
}

/**
 * A chart as SVG without style or script: one bar a mark from zero, or dots over years joined by a line.
 * Classes are roles: `finding`, `other`, `range` (outlined, from the lower to the upper end), `whole`, `value`.
 */
export function drawChart({ chart, rows }: ChartWithRows): string {
  const marks = chart.marks.map(({ label, isFinding }, index): Drawn => {
    const row = rows[index] as FigureRow;
    const [low = 0, high = low] = [row.value].flat();
    return { row, label, isFinding, low, high };
  });
  const { document } = parseHTML('<!doctype html><body></body>');
  const options = chart.kind === 'bars' ? toBars(marks, chart.full) : toChange(marks);
  return toCompactSvg(Plot.plot({ ...options, document }) as unknown as Element);
}

const shared = { width: chartWidth, margin: 0, x: { axis: null }, y: { axis: null } } as const;

function toBars(marks: Drawn[], full?: number): Plot.PlotOptions {
  const end = full ?? Math.max(...marks.map(({ high }) => high));
  const band = { y: 'label', insetTop: lineHeight - barHeight - 9, insetBottom: 9 } as const;
  const findings = marks.filter(({ isFinding }) => isFinding);
  const others = marks.filter(({ isFinding }) => !isFinding);
  const ranges = marks.filter(({ low, high }) => high > low);
  return {
    ...shared,
    height: marks.length * lineHeight,
    x: { axis: null, domain: [0, end], range: [0, chartWidth] },
    y: { axis: null, domain: marks.map(({ label }) => label), padding: 0, round: false },
    marks: [
      ...(full
        ? [Plot.barX(marks, { x1: 0, x2: full, ...band, insetTop: 22, insetBottom: 13, className: 'whole' })]
        : []),
      Plot.barX(others, { x1: 0, x2: 'low', ...band, className: 'other' }),
      Plot.barX(findings, { x1: 0, x2: 'low', ...band, className: 'finding' }),
      Plot.barX(ranges, { x1: 'low', x2: 'high', ...band, className: 'range' }),
      Plot.text(marks, { y: 'label', frameAnchor: 'left', dy: -8, text: 'label' }),
      Plot.text(marks, {
        y: 'label',
        frameAnchor: 'right',
        dy: -8,
        text: ({ row }: Drawn) => formatValue(row),
        className: 'value',
      }),
    ],
  };
}

function toChange(marks: Drawn[]): Plot.PlotOptions {
  const yearOf = ({ row }: Drawn) => Number(row.period);
  const years = marks.map(yearOf);
  const base = 100;
  return {
    ...shared,
    height: 122,
    x: { axis: null, domain: [Math.min(...years), Math.max(...years)], range: [24, chartWidth - 24] },
    y: { axis: null, domain: [0, Math.max(...marks.map(({ high }) => high))], range: [base, 22] },
    marks: [
      Plot.ruleY([0], {
        x1: Math.min(...years),
        x2: Math.max(...years),
        className: 'whole',
        insetLeft: -24,
        insetRight: -24,
      }),
      Plot.line(marks, { x: yearOf, y: 'low', className: 'course' }),
      Plot.dot(marks, { x: yearOf, y: 'low', r: 4, className: 'finding' }),
      Plot.text(marks, {
        x: yearOf,
        y: 'low',
        dy: -13,
        text: ({ row }: Drawn) => formatValue(row),
        className: 'value',
      }),
      Plot.text(marks, { x: yearOf, y: 0, dy: 14, text: 'label' }),
    ],
  };
}
