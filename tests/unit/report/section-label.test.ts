import { describe, expect, it } from 'vitest';
import {
  countKinds,
  toCommonName,
  toLabelledTitle,
  toPlaceAmong,
  toSectionLabel,
} from '../../../src/report/section-label.ts';

const named = (slug: string, numeral: string) => ({ slug, numeral });
const panels = [named('introduction', 'I'), named('panel-1', '1'), named('panel-2', '2'), named('conclusion', 'C')];

describe('what a section is called', () => {
  it.each([
    ['panel-2', '2', 'Panel 2'],
    ['session-11', '11', 'Session 11'],
    ['conclusion', 'C', undefined],
    ['oil-and-its-price', '1', undefined],
    ['vision-2030', '3', undefined],
  ])('%s, numbered %s: %s', (slug, numeral, label) => {
    expect(toSectionLabel(named(slug, numeral))).toBe(label);
  });

  it('stands before its title', () => {
    expect(toLabelledTitle({ ...named('panel-1', '1'), title: 'Lamps' })).toBe('Panel 1: Lamps');
    expect(toLabelledTitle({ ...named('conclusion', 'C'), title: 'Conclusion' })).toBe('Conclusion');
  });

  it('counts those of its kind', () => {
    expect(panels.map((section) => toPlaceAmong(section, countKinds(panels)))).toEqual([
      undefined,
      'Panel 1 of 2',
      'Panel 2 of 2',
      undefined,
    ]);
  });

  it('names all of them together where they are of one kind', () => {
    expect(toCommonName(panels)).toBe('Panels');
    expect(toCommonName([...panels, named('session-3', '3')])).toBe('Sections');
    expect(toCommonName([named('foreword', 'F'), named('oil', '1')])).toBe('Sections');
  });
});
