import { describe, expect, it } from 'vitest';
import { listDialectForms } from '../../../src/search/dialects.ts';

describe('British and American spelling', () => {
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
    expect(listDialectForms(british)).toContain(american);
  });

  it.each([
    ['labor', 'labour'],
    ['modernize', 'modernise'],
    ['theater', 'theatre'],
    ['program', 'programme'],
  ])('turns %s into %s', (american, british) => {
    expect(listDialectForms(american)).toContain(british);
  });

  it('leaves the beginnings of words alone', () => {
    expect(listDialectForms('isolated')).toEqual([]);
    expect(listDialectForms('order')).toEqual([]);
  });
});
