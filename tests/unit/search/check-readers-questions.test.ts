import { describe, expect, it } from 'vitest';
import { parseSection } from '../../../src/report/section.ts';
import { checkReadersQuestions } from '../../../src/search/readers-questions/check-readers-questions.ts';

const quay = parseSection(
  `---
title: Quays
---

[#p1-1]
The pilots’ ferry sails at dusk.

[#p1-2]
It carries lamps.
`,
  'content/panels/panel-1.mdx',
);

const check = (source: string): string[] =>
  checkReadersQuestions(source, 'content/readers-questions.yaml', [quay]).map(
    ({ file, line, reason }) => `${file}:${line} ${reason}`,
  );

describe('the readers’ questions', () => {
  it('are sound for paragraphs that are there, not all of which need any', () => {
    expect(check('p1-2:\n  - what does the boat bring?\n  - lanterns by sea')).toEqual([]);
  });

  it('are told by line where there is no such paragraph', () => {
    expect(check('p1-1: [when does it leave?]\np1-9: [who pays?]')).toEqual([
      'content/readers-questions.yaml:2 there is no paragraph p1-9; name a paragraph of the text, such as p1-4',
    ]);
  });

  it.each([
    ['what is no id of a paragraph', 'quays: [when?]', 'expected a paragraph id such as p1-4'],
    ['a paragraph without any', 'p1-1: []', 'field "p1-1"'],
    ['a question that is a number', 'p1-1: [911]', 'field "p1-1[1]"'],
    ['a question written twice', 'p1-1: [who pays?, who pays?]', '"who pays?" twice'],
    ['a list', '- when?', 'the file as a whole'],
    ['broken YAML', 'p1-1: [when?', 'broken YAML'],
  ])('are ill-formed with %s', (_, source, told) => {
    expect(check(source)).toEqual([expect.stringContaining(told)]);
    expect(check(source)[0]).toMatch(/^content\/readers-questions\.yaml:1 /);
  });
});
