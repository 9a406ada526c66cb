import { describe, expect, it } from 'vitest';
import { parseSection } from '../../../src/report/section.ts';
import { checkReadersWords, findUnheldWords } from '../../../src/search/readers-words/check-readers-words.ts';

const quay = parseSection(
  `---
title: Quays
---

## Lamps [#lamps]

[#p1-1]
The pilots’ ferry sails at dusk.
`,
  'content/panels/panel-1.mdx',
);

const check = (source: string): string[] =>
  checkReadersWords(source, 'content/readers-words.yaml', [quay]).map(
    ({ file, line, reason }) => `${file}:${line} ${reason}`,
  );

describe('the readers’ words', () => {
  it('are sound where the text or a heading holds a word of each row, in any form', () => {
    expect(check('- { readers: [boat], report: [ferries, steamer] }\n- { readers: [lights], report: [lamp] }')).toEqual(
      [],
    );
  });

  it('are told by line where the text holds no word of a row', () => {
    expect(
      check('- { readers: [boat], report: [ferry] }\n- readers: [tower, beacon]\n  report: [lighthouse, ferry lamp]'),
    ).toEqual([
      'content/readers-words.yaml:3 the text holds none of "lighthouse", "ferry lamp", which should be found for "tower"; write words of the text, or remove the row',
    ]);
  });

  it('may keep such a row for a reason', () => {
    expect(check('- { readers: [tower], report: [lighthouse], reason: The other towers have rows. }')).toEqual([]);
  });

  it.each([
    ['a row without words of the report', '- readers: [boat]', 'missing field "[1].report"'],
    ['an unknown field', '- { readers: [boat], report: [ferry], note: x }', 'unknown field "note"'],
    ['a word that is a number', '- { readers: [911], report: [ferry] }', 'field "[1].readers[1]"'],
    ['a word written twice', '- { readers: [boat, boat], report: [ferry] }', '"boat" twice'],
    ['no list', 'readers: [boat]', 'the file as a whole'],
    ['broken YAML', '- readers: [boat', 'broken YAML'],
  ])('are ill-formed with %s', (_, source, told) => {
    expect(check(source)).toEqual([expect.stringContaining(told)]);
    expect(check(source)[0]).toMatch(/^content\/readers-words\.yaml:1 /);
  });

  it('are listed one by one where only another edition of the text may hold them', () => {
    const rows = [
      { readers: ['boat'], report: ['ferry', 'steamer'] },
      { readers: ['tower'], report: ['lighthouse'], reason: 'The other towers have rows.' },
    ];
    expect(findUnheldWords(rows, [quay])).toEqual(['steamer']);
  });
});
