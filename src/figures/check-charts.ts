import { findUnsupported } from '../registers/borne-out.ts';
import { hasName } from '../registers/find-names.ts';
import { type Finding, findDangling, findRepeatedIds, keepFound } from '../registers/finding.ts';
import type { YamlPath } from '../report/read-yaml.ts';
import type { Paragraph } from '../report/section.ts';
import type { Chart, FigureRegister, FigureRow } from './schema.ts';

type Rows = ReadonlyMap<string, FigureRow>;

const toFault = (path: YamlPath, what: string, remedy: string): Finding => ({ path, what, remedy, rule: 'chart' });

/**
 * Charts beside no paragraph, marks that are no row, a row of another paragraph or none that can be drawn so, words that neither
 * rows nor paragraph hold.
 */
export function checkCharts(
  { figures, charts }: FigureRegister,
  paragraphs: ReadonlyMap<string, Paragraph>,
): Finding[] {
  const rows: Rows = new Map(figures.map((figure) => [figure.id, figure]));
  const named = charts.map(({ id, paragraph }) => ({ id, paragraphs: [paragraph] }));
  return [
    ...findRepeatedIds(charts, 'charts'),
    ...findDangling(named, 'charts', paragraphs, 'paragraph'),
    ...charts.flatMap((chart, index) => {
      const text = paragraphs.get(chart.paragraph)?.text;
      return [
        ...findConfused(chart, index, rows),
        ...(text === undefined ? [] : findUnsaid(chart, index, rows, text)),
        ...findMisdrawn(chart, index, rows),
        ...(chart.kind === 'change' ? findNoCourse(chart, index, rows) : []),
      ];
    }),
  ];
}

/** An id that is a figure's, marks of more than one unit, a unit that is left to the title and not in it. */
function findConfused({ id, title, isUnitInTitle, marks }: Chart, index: number, rows: Rows): Finding[] {
  const units = new Set(marks.flatMap(({ figure }) => rows.get(figure)?.unit ?? []));
  return keepFound([
    rows.has(id) &&
      toFault(['charts', index, 'id'], `the id "${id}" is also that of a figure`, 'give the chart its own'),
    isUnitInTitle &&
      ![...units].some((unit) => hasName(title, unit)) &&
      toFault(
        ['charts', index, 'isUnitInTitle'],
        `the title of "${id}" does not say the unit`,
        'say it there, or leave this out',
      ),
    units.size > 1 &&
      toFault(['charts', index, 'marks'], `"${id}" mixes ${[...units].join(' and ')}`, 'draw one unit in one chart'),
  ]);
}

/** Figures and names in the title or at a mark that the paragraph does not hold. */
function findUnsaid({ id, title, paragraph, marks }: Chart, index: number, rows: Rows, text: string): Finding[] {
  const written = [
    { words: title, path: ['charts', index, 'title'] },
    ...marks.flatMap(({ figure, label }, mark) =>
      rows.has(figure) ? [{ words: label, path: ['charts', index, 'marks', mark, 'label'] }] : [],
    ),
  ];
  return written.flatMap(({ words, path }) =>
    findUnsupported(words, [text]).map((word) =>
      toFault(
        path,
        `"${id}": paragraph ${paragraph} does not hold "${word}"`,
        'use the figures and names of the paragraph',
      ),
    ),
  );
}

/** Marks of no row of the register, of a row that another paragraph bears out, below zero, or beyond the whole. */
function findMisdrawn({ id, paragraph, marks, full }: Chart, index: number, rows: Rows): Finding[] {
  return marks.flatMap(({ figure }, mark) => {
    const path = ['charts', index, 'marks', mark, 'figure'];
    const row = rows.get(figure);
    if (!row)
      return [toFault(path, `"${id}" draws "${figure}", which is no figure of this file`, 'name the id of a figure')];
    return keepFound([
      row.paragraph !== paragraph &&
        toFault(
          path,
          `"${id}" stands at ${paragraph}, and "${figure}" comes from ${row.paragraph}`,
          'draw figures of one paragraph',
        ),
      [row.value].flat().some((value) => value < 0) &&
        toFault(path, `"${figure}" is less than zero, where the axis begins`, 'draw no decrease'),
      full !== undefined &&
        [row.value].flat().some((value) => value > full) &&
        toFault(path, `"${figure}" is more than the whole of ${full}`, 'correct full or the value'),
    ]);
  });
}

/** Marks that have no place of their own over years: the figure is of no single year or of one that is drawn already, or is a range. */
function findNoCourse({ id, marks }: Chart, index: number, rows: Rows): Finding[] {
  const drawn = marks.map(({ figure }) => rows.get(figure));
  return drawn.flatMap((row, mark) => {
    if (!row) return [];
    const path = ['charts', index, 'marks', mark, 'figure'];
    const { period } = row;
    return keepFound([
      !/^\d{4}$/.test(period ?? '') &&
        toFault(
          path,
          `"${id}" draws "${row.id}" over years, and ${period ? `its period is "${period}"` : 'it has no period'}`,
          'draw figures whose period is a year in four digits, or draw bars',
        ),
      period !== undefined &&
        drawn.findIndex((other) => other?.period === period) < mark &&
        toFault(path, `"${id}" draws two figures of ${period}`, 'draw one a year'),
      Array.isArray(row.value) &&
        toFault(path, `"${id}" draws "${row.id}" as one dot, and it is a range`, 'draw it as bars'),
    ]);
  });
}
