import { toLocator } from '../report/locator.ts';
import { formatMeasure, formatSource } from './format-figure.ts';
import type { Chart, FigureRow } from './schema.ts';

/** A chart with the rows that its marks draw, in order. */
export interface ChartWithRows {
  chart: Chart;
  rows: FigureRow[];
}

/** The chart of an id with its rows; undefined where there is none. */
export function findChart(
  { charts, figures }: { charts: readonly Chart[]; figures: readonly FigureRow[] },
  id: string,
): ChartWithRows | undefined {
  const chart = charts.find((each) => each.id === id);
  return chart && { chart, rows: toRows(chart, figures) };
}

/** The register's rows that a chart draws. Throws where a mark is no row; the checks name such a mark before any build. */
export function toRows({ id, marks }: Chart, figures: readonly FigureRow[]): FigureRow[] {
  return marks.map(({ figure }) => {
    const row = figures.find((each) => each.id === figure);
    if (!row) throw new Error(`The chart ${id} draws ${figure}, which is no figure of the register`);
    return row;
  });
}

const csvHead = [
  'id',
  'measures',
  'low',
  'high',
  'qualifier',
  'unit',
  'period',
  'said by',
  'as written',
  'paragraph',
  'address',
];

/** Rows of the register as CSV (RFC 4180): UTF-8, CRLF, a value that is no range twice, the address of the paragraph last. */
export function toCsv(rows: readonly FigureRow[], addressOf: (paragraph: string) => string): string {
  const lines = rows.map((row) => {
    const [low, high = low] = [row.value].flat();
    return [
      row.id,
      formatMeasure(row),
      low,
      high,
      row.qualifier,
      row.unit,
      row.period,
      formatSource(row),
      row.said[0],
      toLocator(row.paragraph),
      addressOf(row.paragraph),
    ];
  });
  return [csvHead, ...lines].map((line) => `${line.map(toCell).join(',')}\r\n`).join('');
}

const toCell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
