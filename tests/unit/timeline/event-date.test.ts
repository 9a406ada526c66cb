import { describe, expect, it } from 'vitest';
import {
  type EventDate,
  findSaidDate,
  formatEventDate,
  parseEventDate,
  toSpan,
} from '../../../src/timeline/event-date.ts';

describe('a date of the timeline', () => {
  it.each([
    ['2015', '2015'],
    ['2015-12', 'December 2015'],
    ['2015-12-28', 'December 28, 2015'],
    ['late 2016', 'late 2016'],
    ['2003/2013', '2003–2013'],
    ['2016-09/..', 'since September 2016'],
    ['../2030', 'by 2030'],
  ])('%s reads "%s" and says no more than it knows', (notation, words) => {
    expect(formatEventDate(parseEventDate(notation) as EventDate)).toBe(words);
  });

  it.each(['15', '2015-13', '2015-1', 'late 2016-04', '2013/2003', '../..', '2003/', 'soon', ''])(
    '%j is none',
    (text) => {
      expect(parseEventDate(text)).toBeUndefined();
    },
  );

  it.each([
    ['December 2015', '2015-12'],
    ['March 4, 2015', '2015-03-04'],
    ['From 2003 to 2013', '2003/2013'],
    ['between 2015 and 2020', '2015/2020'],
    ['Since September 2016', '2016-09/..'],
    ['by 2030', '../2030'],
    ['between now and 2030', '../2030'],
    ['as of late 2016', 'late 2016'],
    ['next year', undefined],
  ])('is read from "%s"', (phrase, notation) => {
    expect(findSaidDate(phrase)).toBe(notation);
  });

  it('covers the whole of its year, month or third of a year, and is open towards now', () => {
    const now = { from: 2017, to: 2017.25 };
    const spanOf = (notation: string) => toSpan(parseEventDate(notation) as EventDate, now);
    expect(spanOf('2015')).toEqual({ from: 2015, to: 2016 });
    expect(spanOf('2015-07')).toEqual({ from: 2015.5, to: 2015.5 + 1 / 12 });
    expect(spanOf('2009/..')).toEqual({ from: 2009, to: 2017.25 });
    expect(spanOf('../2030')).toEqual({ from: 2017, to: 2031 });
  });
});
