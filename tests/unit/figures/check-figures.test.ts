import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/figures/check-figures.ts';
import { parseSection } from '../../../src/report/section.ts';

const text = parseSection(
  `---
title: Harbours
---

[#p1-1]
Washington sent 40 to Bergen, a barrel at a time, and paid nearly $3 million for them, 5% of its budget.
`,
  'content/panels/panel-1.mdx',
);

const problemsOf = (fields: string) =>
  checkFigures(
    `figures:\n  - { id: f-sent, measures: what was sent to Bergen, paragraph: p1-1, ${fields} }\n`,
    'content/figures/register.yaml',
    [text],
  ).map(({ reason }) => reason);

describe('the unit of a figure', () => {
  it.each([
    ['value: 40, said: "40", unit: barrels'],
    ['value: 3, said: $3 million, unit: million dollars'],
    ['value: 5, said: 5%, unit: "%"'],
  ])('may be in the singular or the plural, or a sign of the text: %s', (fields) => {
    expect(problemsOf(fields)).toEqual([]);
  });

  it('is a word of the paragraph, not part of one', () => {
    expect(problemsOf('value: 40, said: "40", unit: tons')).toEqual([
      '"f-sent": paragraph p1-1 does not hold "tons"; write the unit of the paragraph',
    ]);
  });
});

describe('the qualifier of a figure', () => {
  it('is any that the words which give the value have', () => {
    expect(problemsOf('value: 3, unit: million dollars, said: nearly $3 million, qualifier: nearly')).toEqual([]);
    expect(problemsOf('value: 3, unit: million dollars, said: nearly $3 million, qualifier: over')).toEqual([
      '"f-sent": "nearly $3 million" does not say "over"; qualify the value as the paragraph does',
    ]);
  });
});
