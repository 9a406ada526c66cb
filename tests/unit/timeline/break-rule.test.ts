import { expect, it } from 'vitest';
import { breakRule } from '../../../src/timeline/break-rule.ts';

it.each([
  ['whole where there is no gap', [], ['10-50']],
  ['two pieces beside one gap', [[20, 30]], ['10-20', '30-50']],
  [
    'gaps in any order, one over another',
    [
      [35, 40],
      [20, 30],
      [25, 28],
    ],
    ['10-20', '30-35', '40-50'],
  ],
  [
    'a gap over either end',
    [
      [0, 15],
      [45, 60],
    ],
    ['15-45'],
  ],
  ['a gap over all', [[0, 60]], []],
  [
    'gaps before and behind',
    [
      [0, 5],
      [55, 60],
    ],
    ['10-50'],
  ],
] as [string, [number, number][], string[]][])('what is left of a rule: %s', (_, gaps, left) => {
  const pieces = breakRule(
    { from: 10, to: 50 },
    gaps.map(([from, to]) => ({ from, to })),
  );
  expect(pieces.map(({ from, to }) => `${from}-${to}`)).toEqual(left);
});
