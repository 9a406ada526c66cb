import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { registerChecks } from '../../../src/checks/register-checks.ts';
import { readReport } from '../../../src/report/read-report.ts';

const { sections, about } = await readReport('content');
const all = [...sections, about];
const paragraphs = all.flatMap((section) => section.paragraphs.map(({ id }) => id));
const names = [
  'glossary.yaml',
  'topics.yaml',
  'recommendations.yaml',
  'timeline.yaml',
  'figures/register.yaml',
  'places.yaml',
];
const sources = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(`content/${name}`, 'utf8')] as const)),
);

const problemsOf = (name: string, source: string) =>
  registerChecks
    .filter(({ files }) => files.test(name))
    .flatMap(({ check }) => check(source, `content/${name}`, all, new Map([...sources, [name, source]])));

type Value = string | number | readonly (string | number)[];
type Change = (value: Value) => Value;

const otherParagraph: Change = (value) => {
  const change = (id: string) => paragraphs[(paragraphs.indexOf(id) + 17) % paragraphs.length] ?? '';
  return typeof value === 'string' ? change(value) : (value as string[]).map(change);
};
const otherName: Change = (value) =>
  typeof value === 'string' ? `${value.slice(0, -1)}qx` : [`Qx${(value as string[])[0]}`];
const otherValue: Change = (value) =>
  typeof value === 'number' ? value + 7 : (value as number[]).map((each) => each + 1);
const otherDate: Change = (value) =>
  String(value).replace(/(\d{3})(\d)(?!.*\d{4})/, (_, a, b) => `${a}${(Number(b) + 3) % 10}`);
const otherVoice: Change = (value) => (value === 'some-participants' ? 'one-panelist' : 'some-participants');

/** Ten kinds of slips; each is made in several rows, spread over the register. */
const slips: { name: string; list: string; field: string; change: Change; rows: number }[] = [
  { name: 'recommendations.yaml', list: 'rows', field: 'paragraph', change: otherParagraph, rows: 7 },
  { name: 'recommendations.yaml', list: 'rows', field: 'by', change: otherVoice, rows: 6 },
  { name: 'recommendations.yaml', list: 'rows', field: 'words', change: otherName, rows: 3 },
  { name: 'glossary.yaml', list: 'terms', field: 'inText', change: otherName, rows: 5 },
  { name: 'topics.yaml', list: 'topics', field: 'names', change: otherName, rows: 4 },
  { name: 'topics.yaml', list: 'see', field: 'to', change: otherName, rows: 3 },
  { name: 'timeline.yaml', list: 'events', field: 'date', change: otherDate, rows: 6 },
  { name: 'timeline.yaml', list: 'events', field: 'paragraphs', change: otherParagraph, rows: 4 },
  { name: 'figures/register.yaml', list: 'figures', field: 'value', change: otherValue, rows: 6 },
  { name: 'figures/register.yaml', list: 'figures', field: 'paragraph', change: otherParagraph, rows: 3 },
  { name: 'places.yaml', list: 'places', field: 'name', change: otherName, rows: 3 },
];

const seeded = slips.flatMap(({ name, list, field, change, rows }) => {
  const rowsWithField = (parseDocument(sources.get(name) ?? '').toJS()[list] as Record<string, Value>[])
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row[field] !== undefined);
  return Array.from({ length: rows }, (_, turn) => {
    const { row, index } = rowsWithField[Math.floor(((turn + 0.5) * rowsWithField.length) / rows)] ?? {
      row: {},
      index: -1,
    };
    return { name, list, field, index, before: row[field] as Value, after: change(row[field] as Value) };
  });
});

describe('the registers', () => {
  it('are borne out by the text as they stand', () => {
    expect(names.flatMap((name) => problemsOf(name, sources.get(name) ?? '').map(String))).toEqual([]);
  }, 60_000);

  it('are seeded with fifty wrong rows', () => {
    expect(seeded).toHaveLength(50);
    expect(seeded.filter(({ before, after }) => JSON.stringify(before) === JSON.stringify(after))).toEqual([]);
  });

  it.each(
    seeded.map(
      (slip) =>
        [`${slip.name} ${slip.list}[${slip.index}].${slip.field} ${slip.before} → ${slip.after}`, slip] as const,
    ),
  )(
    'catch %s, with file, line and remedy',
    (_, { name, list, index, field, after }) => {
      const document = parseDocument(sources.get(name) ?? '');
      document.setIn([list, index, field], after);
      const problems = problemsOf(name, document.toString({ lineWidth: 0 }));
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(problem.file).toBe(`content/${name}`);
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.reason).toContain('; ');
      }
    },
    30_000,
  );
});
