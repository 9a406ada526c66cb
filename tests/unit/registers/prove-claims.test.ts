import { describe, expect, it } from 'vitest';
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
    ['nothing more is claimed than that it is there', {}],
    ['it holds the run of words, whatever its quotation marks', { words: ['it was "the gate'] }],
    ['it holds every run of words', { words: ['crates', '5.4 million', 'Bergen'] }],
  ])('holds where %s', (_name, claim) => {
    expect(prove(claim)).toEqual([]);
  });

  it.each<[string, Partial<Claim>, RegExp]>([
    ['no such paragraph', { paragraph: 'p1-9' }, /^content\/ports.yaml:7 there is no paragraph p1-9; name a paragraph/],
    [
      'one of two runs',
      { words: ['Bergen', 'Oslo'] },
      /^content\/ports.yaml:7 paragraph p1-1 does not hold "Oslo"; correct/,
    ],
    ['part of a word', { words: ['crate'], paragraph: 'p1-2' }, /does not hold "crate"; .*\(p1-1\)/],
  ])('fails with file, line and remedy where there is %s', (_name, claim, message) => {
    expect(prove(claim).join('\n')).toMatch(message);
  });
});

it('never sends to the paragraph that it finds at fault, though its id be given twice', () => {
  const twice = parseSection('[#p1-1]\nCranes.\n\n[#p1-1]\nCrates.\n', 'content/panels/panel-1.mdx');
  const found = proveClaims([{ path: [0], paragraph: 'p1-1', words: ['Cranes'] }], [twice], {
    file: 'content/ports.yaml',
    placeOf: () => ({ line: 7 }),
  });
  expect(found.map(({ note }) => note)).toEqual(['correct it or name the paragraph that holds it']);
});
