import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/report/read-yaml.ts';

const schema = z.array(
  z.strictObject({ id: z.string(), year: z.number(), url: z.url().optional(), names: z.array(z.string()).default([]) }),
);

const describeProblems = (source: string): string[] =>
  readYaml(source, 'content/harbours.yaml', schema).problems.map(
    ({ file, line, reason }) => `${file}:${line} ${reason}`,
  );

describe('a YAML register', () => {
  it('has no problem when every row follows the schema', () => {
    expect(describeProblems('- id: north\n  year: 1901\n- id: south\n  year: 1910\n')).toEqual([]);
  });

  it.each([
    ['broken YAML', '- id: north\n  year: [1901\n', 3, /broken YAML/],
    ['a tab as indentation', '- id: north\n\tyear: 1901\n', 2, /broken YAML/],
    ['a field given twice', '- id: north\n  year: 1\n  year: 2\n', 3, /broken YAML.*unique/],
    ['a missing field', '- id: north\n  year: 1\n- id: south\n', 3, /missing field "\[2\]\.year"/],
    ['an unknown field', '- id: north\n  year: 1\n  colour: red\n', 3, /unknown field "colour" in "\[1\]"/],
    ['text where a number belongs', '- id: north\n  year: "1901"\n', 2, /"\[1\]\.year".*without quotation marks/],
    ['a number where text belongs', '- id: 7\n  year: 1901\n', 1, /"\[1\]\.id".*in quotation marks/],
    ['an ill-typed entry of a list', '- id: north\n  year: 1\n  names:\n    - A\n    - 5\n', 5, /names\[2\]/],
    ['a link that runs a script', '- id: a\n  year: 1\n  url: "java\\tscript:alert(1)"\n', 3, /could run a script/],
    ['an empty file', '', 1, /nothing is written/],
    ['a map where a list belongs', 'id: north\n', 1, /the file as a whole/],
  ])('is told of %s, with the line', (_name, source, line, words) => {
    const { problems } = readYaml(source, 'content/harbours.yaml', schema);
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.map(({ reason }) => reason).join('\n')).toMatch(words);
  });

  it.each([
    [
      'the indent',
      '- id: north\n  year: 1\n   url: x\n  names: [a]\n- id: south\n  year: 2\n',
      ['content/harbours.yaml:2'],
    ],
    [
      'a field given twice, twice',
      '- id: a\n  id: b\n  year: 1\n  year: 2\n',
      [2, 4].map((at) => `content/harbours.yaml:${at}`),
    ],
  ])('is told once of each slip: %s', (_name, source, places) => {
    expect(describeProblems(source).map((each) => each.split(' ')[0])).toEqual(places);
  });

  it('gives the place of a row for checks that go beyond the schema', () => {
    const { value, placeOf } = readYaml('- id: north\n  year: 1901\n- id: south\n  year: 1910\n', 'a.yaml', schema);
    expect(value?.[1]?.id).toBe('south');
    expect(placeOf([1, 'year'])).toEqual({ line: 4, column: 3 });
  });

  it('reads Windows line ends and a byte order mark like plain ones', () => {
    expect(describeProblems('\uFEFF- id: north\r\n  year: "x"\r\n')).toEqual(
      describeProblems('- id: north\n  year: "x"\n'),
    );
  });
});
