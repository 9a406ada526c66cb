import { describe, expect, it } from 'vitest';
import { listSameWords } from '../../../src/search/same-words.ts';

describe('the same word in another spelling, or its singular', () => {
  it.each([
    ['neighbours', 'neighbors'],
    ['harmonisation', 'harmonization'],
    ['analysing', 'analyzing'],
    ['centres', 'centers'],
    ['defence', 'defense'],
    ['dialogue', 'dialog'],
    ['programme', 'program'],
    ['fuelled', 'fueled'],
    ['archaeology', 'archeology'],
    ['manoeuvre', 'maneuvre'],
  ])('turns %s into %s', (british, american) => {
    expect(listSameWords(british)).toContain(american);
  });

  it.each([
    ['labor', 'labour'],
    ['modernize', 'modernise'],
    ['theater', 'theatre'],
    ['program', 'programme'],
  ])('turns %s into %s', (american, british) => {
    expect(listSameWords(american)).toContain(british);
  });

  it.each([
    ['ftas', 'fta'],
    ['mous', 'mou'],
  ])('finds the abbreviation of which %s is the plural', (plural, abbreviation) => {
    expect(listSameWords(plural)).toEqual([abbreviation]);
  });

  it('leaves the beginnings of words alone', () => {
    expect(listSameWords('isolated')).toEqual([]);
    expect(listSameWords('order')).toEqual([]);
  });
});
