import { describe, expect, it } from 'vitest';
import { findDates, findNumbers } from '../../../src/registers/find-figures.ts';

describe('figures of a text', () => {
  it('are found with their values', () => {
    expect(
      findNumbers('Since 1901 nine ships, 1,200 men, 20%–22%, $40 and twentyfold').map(({ value }) => value),
    ).toEqual([1901, 9, 1200, 20, 22, 40, 20]);
  });

  it('are one number where two words make one, and none where one is a pronoun', () => {
    const found = findNumbers('Twenty-five ships, one of them a ninety-one-year-old, and forty more').map(
      ({ written, value }) => `${written} ${value}`,
    );
    expect(found).toEqual(['Twenty-five 25', 'ninety-one 91', 'forty 40']);
  });

  it('are dates only where they are years', () => {
    expect(findDates('June 1901, then 1910; 2000% and 20036 crates').map(({ written }) => written)).toEqual([
      'June 1901',
      '1910',
    ]);
  });
});
