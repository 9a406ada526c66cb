import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { builtPages, elementsOf } from './built-site.ts';

const { charts, figures } = await readFigures('content');
const pages = builtPages().filter((page) => elementsOf(page, 'figure.chart').length > 0);
const drawn = pages.flatMap((page) =>
  elementsOf(page, 'figure.chart').map((figure) => ({ name: `${page.address}#${figure.properties['id']}`, figure })),
);

const numberOf = (element: Element, name: string) => Number(element.properties[name]);
/** Largest error of a coordinate: it is rounded to a tenth of a unit. */
const rounding = 0.1;

/** What the table says, row by row: the ends of its values. */
const tableOf = (figure: Element): number[][] =>
  selectAll('td', figure).map((cell) => (toText(cell).match(/\d+(\.\d+)?/g) ?? []).map(Number));

/** What the drawing shows, row by row: lengths from the zero line to the ends of each mark, in units of the drawing. */
function marksOf(figure: Element): number[][] {
  const dots = selectAll('circle', figure);
  if (dots.length > 0) {
    const zero = numberOf(select('.whole line', figure) as Element, 'y1');
    return dots.map((dot) => [zero - numberOf(dot, 'cy')]);
  }
  const rows = selectAll('.start text', figure).map((label) => numberOf(label, 'y'));
  const endsOf = (selector: string, top: number) =>
    selectAll(selector, figure)
      .filter((bar) => numberOf(bar, 'y') > top && numberOf(bar, 'y') < top + 20)
      .map((bar) => numberOf(bar, 'x') + numberOf(bar, 'width'));
  return rows.map((top) => [...endsOf(':is(.other, .finding) rect', top), ...endsOf('.range rect', top)]);
}

describe('the charts', () => {
  it('stand beside their paragraphs, on the page of the whole report and among the figures', () => {
    for (const { id } of charts)
      expect(drawn.filter(({ name }) => name.endsWith(`#${id}`)).length).toBeGreaterThanOrEqual(3);
  });

  it.each(drawn)('$name draws what its table says, in one proportion from zero', ({ figure }) => {
    const table = tableOf(figure);
    const marks = marksOf(figure);
    expect(marks.map((row) => row.length)).toEqual(table.map((row) => row.length));
    const values = table.flat();
    const lengths = marks.flat();
    const unit = Math.max(...lengths) / Math.max(...values);
    for (const [index, length] of lengths.entries())
      expect(Math.abs(length - (values[index] ?? 0) * unit), `${values[index]} is drawn ${length} long`).toBeLessThan(
        2 * rounding,
      );
  });

  it.each(drawn)('$name shows the values of the register', ({ figure }) => {
    const chart = charts.find(({ id }) => id === figure.properties['id']);
    const values = chart?.marks.map(({ figure: id }) => [figures.find((row) => row.id === id)?.value].flat());
    expect(tableOf(figure)).toEqual(values);
  });

  it.each(drawn)('$name has the finding as its name and keeps to classes', ({ figure }) => {
    const svg = select('svg', figure) as Element;
    expect(svg.properties['role']).toBe('img');
    expect(toText(select(`#${svg.properties['ariaLabelledBy']}`, figure) as Element)).toBeTruthy();
    expect(selectAll('[style], style, script', figure)).toEqual([]);
  });
});
