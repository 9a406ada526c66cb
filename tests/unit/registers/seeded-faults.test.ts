import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RegisterCheck } from '../../../src/checks/register-checks.ts';
import { checkFigures } from '../../../src/figures/check-figures.ts';
import { checkGlossary } from '../../../src/glossary/check-glossary.ts';
import { checkPlaces } from '../../../src/places/check-places.ts';
import { checkRecommendations } from '../../../src/recommendations/check-recommendations.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { checkTimeline } from '../../../src/timeline/check-timeline.ts';
import { checkTopics } from '../../../src/topics/check-topics.ts';

const report = await readReport('content');
const sections = [...report.sections, report.about];
const siblings = new Map([['glossary.yaml', await readFile('content/glossary.yaml', 'utf8')]]);

interface Fault {
  name: string;
  /** A line of the file as it is, and what an inattentive editor makes of it; undefined where the fault does not apply. */
  spoil: (line: string) => string | undefined;
}

/** `spoil` for lines that a pattern matches. */
const replacing = (pattern: RegExp, replacement: string | ((...groups: string[]) => string)) => (line: string) =>
  pattern.test(line) ? line.replace(pattern, replacement as string) : undefined;

const addOne = (_: string, before: string, digits: string) => `${before}${Number(digits) + 1}`;
const farParagraph = replacing(/p(\d|i)-\d+/, 'p3-8');
const noParagraph = replacing(/p(\d|i)-\d+/, 'p9-1');

const registers: {
  file: string;
  check: RegisterCheck['check'];
  /** Name of a list at the end of the file whose rows are proven one by one: a row is then checked without the others. */
  list?: string;
  faults: Fault[];
}[] = [
  {
    file: 'content/timeline.yaml',
    check: checkTimeline,
    list: 'events',
    faults: [
      { name: 'another year', spoil: replacing(/^( {4}date: \D*)(\d{4})/, addOne) },
      { name: 'a finer date', spoil: replacing(/^( {4}date: )"(\d{4})"$/, '$1$2-06') },
      { name: 'a coarser date', spoil: replacing(/^( {4}date: )(\d{4})-\d{2}$/, '$1"$2"') },
      { name: 'another year in the words that date it', spoil: replacing(/^( {4}said: .*?)(\d{4})/, addOne) },
      { name: 'another paragraph', spoil: (line) => (/^ {4}paragraphs:/.test(line) ? farParagraph(line) : undefined) },
      {
        name: 'a paragraph that is not there',
        spoil: (line) => (/^ {4}paragraphs:/.test(line) ? noParagraph(line) : undefined),
      },
      {
        name: 'a name that the paragraph lacks',
        spoil: replacing(/^( {4}event: .*)(?:Japan|ROK|Seoul|United States)/, '$1Utopia'),
      },
      {
        name: 'a figure that the paragraph lacks',
        spoil: replacing(/^( {4}event: .*?\$?)(\d+)(?=%| )/, (_, before = '', digits = '') => `${before}${digits}7`),
      },
    ],
  },
  {
    file: 'content/figures/register.yaml',
    check: checkFigures,
    faults: [
      {
        name: 'another value',
        spoil: replacing(
          /^( {4}value: \[?-?\d*\.?)(\d)/,
          (_, before = '', digit = '') => `${before}${(Number(digit) + 1) % 10}1`,
        ),
      },
      { name: 'half of a range', spoil: replacing(/^( {4}value: )\[(\d+), \d+\]/, '$1$2') },
      { name: 'another unit', spoil: replacing(/^( {4}unit: )(?!rank|times).*/, '$1cubits') },
      { name: 'another time', spoil: replacing(/^( {4}period: ).*/, '$1"1987"') },
      { name: 'another source', spoil: replacing(/^( {4}source: ).*/, '$1Bureau of Utopia') },
      {
        name: 'a name that the paragraph lacks',
        spoil: replacing(/^( {4}measures: .*)(?:Japan|ROK|Seoul|United States)/, '$1Utopia'),
      },
      { name: 'another paragraph', spoil: (line) => (/^ {4}paragraph:/.test(line) ? farParagraph(line) : undefined) },
      {
        name: 'a paragraph that is not there',
        spoil: (line) => (/^ {4}paragraph:/.test(line) ? noParagraph(line) : undefined),
      },
      { name: 'a mark that is no figure', spoil: replacing(/^( {6}- figure: ).*/, '$1f-nowhere') },
      {
        name: 'a figure in a title that the paragraph lacks',
        spoil: replacing(/^( {4}title: .*?)(\d+)(?=%| )/, '$1$27'),
      },
    ],
  },
  {
    file: 'content/places.yaml',
    check: checkPlaces,
    faults: [
      { name: 'a name that the text lacks', spoil: replacing(/^( {4}name: ).*/, '$1Utopia') },
      { name: 'a form that the text lacks', spoil: replacing(/^( {4}forms: \[).*\]/, '$1Utopian]') },
      { name: 'a point off the globe', spoil: replacing(/^( {4}lat: ).*/, '$1120') },
      { name: 'another paragraph', spoil: (line) => (/^ {4}paragraphs:/.test(line) ? farParagraph(line) : undefined) },
      { name: 'an id used twice', spoil: replacing(/^( {2}- id: )pl-(?!united-states).*/, '$1pl-united-states') },
    ],
  },
  {
    file: 'content/recommendations.yaml',
    check: checkRecommendations,
    list: 'rows',
    faults: [
      { name: 'a paragraph that is not there', spoil: replacing(/^( {4}paragraph: ).*/, '$1p9-1') },
      { name: 'a term that the paragraph lacks', spoil: replacing(/^( {4}words: .*, )[^,]+\]$/, '$1Utopia]') },
      { name: 'nobody for the one who speaks', spoil: replacing(/^( {4}by: )(?!report).*/, '$1report') },
      { name: 'another speaker', spoil: replacing(/^( {4}by: )(?!some-analysts).*/, '$1some-analysts') },
    ],
  },
  {
    file: 'content/glossary.yaml',
    check: checkGlossary,
    faults: [
      {
        name: 'another spelling of an abbreviation',
        spoil: replacing(/^( {4}term: )(?!JERA)[A-Z]{2,}(?:-Plus)?$/, '$1Utopia'),
      },
      { name: 'an exclusion that the text lacks', spoil: replacing(/^( {4}notIn: )\[.+\]/, '$1[Utopia]') },
      { name: 'a reference to no term', spoil: replacing(/^( {4}seeAlso: )\[s.+\]/, '$1[utopia]') },
      { name: 'an id used twice', spoil: replacing(/^( {2}- id: )s.*/, '$1rok') },
      { name: 'an abbreviation left out that is not there', spoil: replacing(/^( {2}- abbreviation: ).*/, '$1UTO') },
    ],
  },
  {
    file: 'content/topics.yaml',
    check: checkTopics,
    faults: [
      { name: 'names that the text lacks', spoil: replacing(/^( {4}names: |.* names: )\[.+?\]/, '$1[Utopia]') },
      { name: 'a reference to no entry', spoil: replacing(/^( {2}- \{ from: .* to: )[a-z-]+/, '$1utopia') },
    ],
  },
];

const isRow = (line = ''): boolean => line.startsWith('  - id:');

/**
 * The file without the rows of its last list before and after the line: what stands above the list, and the line's own row,
 * each line where it was. Checked so, a fault is caught by its row alone, with no help from a neighbour.
 */
function isolateRow(lines: readonly string[], list: string, index: number): string[] {
  const start = lines.indexOf(`${list}:`) + 1;
  const first = lines.findLastIndex((line, at) => at <= index && isRow(line));
  const next = lines.findIndex((line, at) => at > index && isRow(line));
  const isKept = (at: number) => at < start || (at >= first && (next === -1 || at < next));
  return lines.map((line, at) => (isKept(at) ? line : ''));
}

/** The lines that a fault applies to, each with what it makes of it. */
const seed = (lines: readonly string[], spoil: Fault['spoil']): { index: number; spoiled: string }[] =>
  lines.flatMap((line, index) => {
    const spoiled = spoil(line);
    return spoiled === undefined || spoiled === line ? [] : [{ index, spoiled }];
  });

it('more than fifty wrong rows are seeded in the registers', async () => {
  const counts = await Promise.all(
    registers.map(async ({ file, faults }) => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      return faults.reduce((sum, { spoil }) => sum + seed(lines, spoil).length, 0);
    }),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
});

describe.each(registers)('$file', ({ file, check, list, faults }) => {
  it('is borne out by the text', async () => {
    expect(
      check(await readFile(file, 'utf8'), file, sections, siblings).map(({ reason, line }) => `${line} ${reason}`),
    ).toEqual([]);
  });

  it.each(faults)('catches $name in every row, naming a line and a remedy', async ({ spoil }) => {
    const lines = (await readFile(file, 'utf8')).split('\n');
    const seeded = seed(lines, spoil).map(({ index, spoiled }) => {
      const around = list && index > lines.indexOf(`${list}:`) ? isolateRow(lines, list, index) : lines;
      const source = around.with(index, spoiled).join('\n');
      return { line: index + 1, spoiled, problems: check(source, file, sections, siblings) };
    });
    expect(seeded.length).toBeGreaterThan(0);
    const survivors = seeded.filter(({ problems }) => !problems.some(({ line, note }) => line && note));
    expect(survivors.map(({ line, spoiled }) => `${line}: ${spoiled}`)).toEqual([]);
  });
});

describe.each(registers.filter(({ list }) => list))('a row of $file', ({ file, check, list = '' }) => {
  it('has nothing wrong without its neighbours', async () => {
    const lines = (await readFile(file, 'utf8')).split('\n');
    const own = [...lines.keys()].filter((index) => index > lines.indexOf(`${list}:`) && isRow(lines[index]));
    expect(own.length).toBeGreaterThan(30);
    const problems = own.flatMap((index) => check(isolateRow(lines, list, index).join('\n'), file, sections, siblings));
    expect(problems.map(({ reason, line }) => `${line} ${reason}`)).toEqual([]);
  });
});

describe('a recommendation', () => {
  it('is caught when its row goes to the paragraph before or after, its id with it', async () => {
    const file = 'content/recommendations.yaml';
    const source = await readFile(file, 'utf8');
    const ids = sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    const rows = [...source.matchAll(/ {2}- id: r(\S+)([a-z])\n {4}paragraph: p\1\n/g)];
    expect(rows.length).toBeGreaterThan(50);
    const lines = source.split('\n');
    const survivors = rows.flatMap(({ 1: place, 2: letter, index: at }, index) => {
      const step = index % 2 === 0 ? 1 : -1;
      const other = ids[ids.indexOf(`p${place}`) + step]?.slice(1) ?? 'pc-3';
      const row = source.slice(0, at).split('\n').length - 1;
      const moved = isolateRow(lines, 'rows', row)
        .with(row, `  - id: r${other}${letter}`)
        .with(row + 1, `    paragraph: p${other}`)
        .join('\n');
      const problems = checkRecommendations(moved, file, sections);
      return problems.some(({ reason }) => reason.includes(`paragraph p${other} does not hold`))
        ? []
        : [`r${place}${letter} to p${other}`];
    });
    expect(survivors).toEqual([]);
  });
});
