import { describe, expect, it } from 'vitest';
import { findDates, findNumbers } from '../../../src/registers/find-figures.ts';
import { type Claim, proveClaims } from '../../../src/registers/prove-claims.ts';
import { parseSection } from '../../../src/report/section.ts';

const text = parseSection(
  `---
title: Harbours
---

[#p1-1]
In May 1901 the port of Bergen handled 5.4 million crates, about 20%–22% of the total; by 1910 it was “the gate.”

[#p1-2]
Traffic rose twentyfold, and $1,200 went into three cranes.
`,
  'content/panels/panel-1.mdx',
);

const prove = (claim: Partial<Claim>) =>
  proveClaims([{ path: [0], paragraph: 'p1-1', ...claim }], [text], {
    file: 'content/ports.yaml',
    placeOf: () => ({ line: 7 }),
  }).map(({ file, line, reason }) => `${file}:${line} ${reason}`);

describe('a claim of a register', () => {
  it.each<[string, Partial<Claim>]>([
    ['a name', { anyName: ['Oslo', 'Bergen'] }],
    ['a run of words, whatever its quotation marks', { words: ['it was "the gate'] }],
    ['numbers in digits, ranges included', { numbers: [5.4, 20, 22] }],
    ['numbers in words and with separators', { paragraph: 'p1-2', numbers: [20, 1200, 3] }],
    ['a month of a year, and a year alone', { dates: [{ year: 1901, month: 5 }, { year: 1910 }] }],
  ])('holds where the paragraph has %s', (_name, claim) => {
    expect(prove(claim)).toEqual([]);
  });

  it.each<[string, Partial<Claim>, RegExp]>([
    ['no such paragraph', { paragraph: 'p1-9' }, /^content\/ports.yaml:7 there is no paragraph p1-9; name a paragraph/],
    ['another name', { anyName: ['Oslo', 'Moss'] }, /does not hold "Oslo" or "Moss"/],
    ['part of a word', { words: ['crate'], paragraph: 'p1-2' }, /does not hold "crate"; .*\(p1-1\)/],
    ['another number', { numbers: [54] }, /does not hold 54/],
    ['another month', { dates: [{ year: 1901, month: 6 }] }, /does not hold 1901-06/],
    ['another year', { dates: [{ year: 1902 }] }, /does not hold 1902/],
  ])('fails with file, line and remedy where there is %s', (_name, claim, message) => {
    expect(prove(claim).join('\n')).toMatch(message);
  });
});

describe('figures of a text', () => {
  it('are found with their values', () => {
    expect(
      findNumbers('Since 1901 nine ships, 1,200 men, 20%–22%, $40 and twentyfold').map(({ value }) => value),
    ).toEqual([1901, 9, 1200, 20, 22, 40, 20]);
  });

  it('are dates only where they are years', () => {
    expect(findDates('June 1901, then 1910; 2000% and 20036 crates').map(({ written }) => written)).toEqual([
      'June 1901',
      '1910',
    ]);
  });
});
