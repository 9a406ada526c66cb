import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/figures/check-figures.ts';
import { drawChart } from '../../../src/figures/draw-chart.ts';
import { findChart } from '../../../src/figures/figure-table.ts';
import { registerSchema } from '../../../src/figures/schema.ts';
import { readYaml } from '../../../src/report/read-yaml.ts';
import { parseSection } from '../../../src/report/section.ts';

const text = parseSection(
  `---
title: Harbours
---

[#p1-1]
The port of Bergen took 40 crates in 1901 and 60 crates in 1910; in late 1911 it took 3 fewer crates.
`,
  'content/panels/panel-1.mdx',
);

const register = `figures:
  - { id: f-first, value: 40, unit: crates, period: "1901", measures: crates that arrived, said: 40 crates, paragraph: p1-1 }
  - { id: f-second, value: 60, unit: crates, period: "1910", measures: crates that arrived, said: 60 crates, paragraph: p1-1 }
  - { id: f-late, value: -3, unit: crates, period: late 1911, measures: change in crates, said: 3 fewer, paragraph: p1-1 }
charts:
  - id: f-rise
    kind: change
    title: The port of Bergen took ever more crates
    paragraph: p1-1
    marks:
      - { figure: f-first, label: then }
      - { figure: f-second, label: now, isFinding: true }
  - id: f-stock
    kind: bars
    title: The port of Bergen took ever more crates
    paragraph: p1-1
    marks:
      - { figure: f-first, label: then }
      - { figure: f-second, label: now, isFinding: true }
`;

const problemsOf = (source: string) =>
  checkFigures(source, 'content/figures/register.yaml', [text]).map(
    ({ file, line, reason }) => `${file}:${line} ${reason}`,
  );

const change = (figure: string) => register.replace(/f-second(?=, label)/, figure);
const bars = (figure: string) => register.replace(/(f-stock.*?)f-second(?=, label)/s, `$1${figure}`);

describe('a chart', () => {
  it('has no problem where every mark can be drawn', () => {
    expect(problemsOf(register)).toEqual([]);
    expect(problemsOf(register.replaceAll('kind: bars\n', 'kind: bars\n    isUnitInTitle: true\n'))).toEqual([]);
  });

  it.each([
    [
      'a change to a time that is no year',
      change('f-late').replace('value: -3', 'value: 3').replace('3 fewer,', '"3",'),
      /register\.yaml:12 "f-rise" draws "f-late" over years, and its period is "late 1911"; .*four digits/,
    ],
    [
      'a change to a figure without a time',
      register.replace(' period: "1910",', ''),
      /register\.yaml:12 "f-rise" draws "f-second" over years, and it has no period; .*four digits/,
    ],
    [
      'a change within one year',
      change('f-first'),
      /register\.yaml:12 "f-rise" draws two figures of 1901; draw one a year/,
    ],
    [
      'a change from a range',
      register.replace('value: 60', 'value: [40, 60]'),
      /register\.yaml:12 "f-rise" draws "f-second" as one dot, and it is a range; draw it as bars/,
    ],
    [
      'a change below zero',
      change('f-late').replace('period: late 1911', 'period: "1911"'),
      /register\.yaml:12 "f-late" is less than zero, where the axis begins; draw no decrease/,
    ],
    [
      'a unit that the title is said to name and does not',
      register
        .replace('    kind: bars\n', '    kind: bars\n    isUnitInTitle: true\n')
        .replaceAll(' more crates', ' more'),
      /register\.yaml:15 the title of "f-stock" does not say the unit; say it there, or leave this out/,
    ],
    [
      'a bar below zero',
      bars('f-late'),
      /register\.yaml:19 "f-late" is less than zero, where the axis begins; draw no decrease/,
    ],
  ])('is refused with file, line and remedy where it draws %s', (_name, source, message) => {
    expect(problemsOf(source).join('\n')).toMatch(message);
  });
});

describe('the drawing of a chart', () => {
  const { value } = readYaml(register, 'content/figures/register.yaml', registerSchema);
  const shapesOf = (id: string): string[] => {
    const chart = value && findChart(value, id);
    if (!chart) throw new Error(`There is no chart ${id}`);
    return drawChart(chart).match(/<(?:rect|circle|path) [^>]*>/g) ?? [];
  };

  it('of a change is a dot a mark, higher where the value is, and a line that joins them', () => {
    expect(shapesOf('f-rise')).toEqual([
      '<path d="M24 48L216 22"/>',
      '<circle cx="24" cy="48" r="4"/>',
      '<circle cx="216" cy="22" r="4"/>',
    ]);
  });

  it('of bars is a bar a mark from zero, as long as its value in proportion', () => {
    expect(shapesOf('f-stock')).toEqual([
      '<rect x="0" y="18" width="160" height="9"/>',
      '<rect x="0" y="54" width="240" height="9"/>',
    ]);
  });
});
