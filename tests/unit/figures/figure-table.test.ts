import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/figures/figure-table.ts';
import { formatQuantity } from '../../../src/figures/format-figure.ts';
import type { FigureRow } from '../../../src/figures/schema.ts';

const figure = (fields: Partial<FigureRow>): FigureRow => ({
  id: 'f-tolls',
  value: 5.4,
  unit: 'ships',
  asSaid: false,
  measures: 'ships in the harbour',
  said: ['5.4 ships'],
  paragraph: 'p1-1',
  isKey: false,
  ...fields,
});

describe('a quantity reads', () => {
  it.each([
    [{}, '5.4 ships'],
    [{ value: [85, 90] as [number, number], unit: '%' }, '85%–90%'],
    [{ value: 200, unit: 'million dollars', qualifier: 'over' as const }, 'over $200 million'],
    [{ value: -1, unit: 'trillion dollars' }, '−$1 trillion'],
    [{ value: 2, unit: 'rank' }, 'No. 2'],
    [{ value: 20, unit: 'times', asSaid: true, said: ['twentyfold'] }, 'twentyfold'],
    [{ value: 1500 }, '1,500 ships'],
    [{ value: [1000, 9000] as [number, number], asSaid: true, said: ['thousands'] }, 'thousands of ships'],
    [{ value: 2, asSaid: true, said: ['two'] }, 'two ships'],
  ])('%j as "%s"', (fields, words) => {
    expect(formatQuantity(figure(fields))).toBe(words);
  });
});

describe('a register as CSV', () => {
  it('quotes what holds commas or quotation marks and gives a range its two ends', () => {
    const rows = [figure({ measures: 'ships, or "hulls"' }), figure({ id: 'f-share', value: [85, 90], unit: '%' })];
    expect(toCsv(rows, (id) => `https://site.example/#${id}`)).toBe(
      [
        'id,measures,low,high,qualifier,unit,period,said by,as written,paragraph,address',
        'f-tolls,"Ships, or ""hulls""",5.4,5.4,,ships,,the report,5.4 ships,1.1,https://site.example/#p1-1',
        'f-share,Ships in the harbour,85,90,,%,,the report,5.4 ships,1.1,https://site.example/#p1-1',
        '',
      ].join('\r\n'),
    );
  });
});
