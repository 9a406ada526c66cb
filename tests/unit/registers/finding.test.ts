import { expect, it } from 'vitest';
import { findDangling, findRepeatedIds } from '../../../src/registers/finding.ts';

it('an id that stands twice is found where it stands again, with what to do', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 'a' }];
  expect(findRepeatedIds(rows, 'rows', 'use the next letter')).toEqual(
    [2, 3].map((row) => ({
      path: ['rows', row, 'id'],
      what: 'the id "a" stands twice',
      remedy: 'use the next letter',
      rule: 'register-id',
    })),
  );
});

it('a paragraph that is not there, or named twice in a row, is found where it is named', () => {
  const paragraphs = new Map([['p1-1', { id: 'p1-1', locator: '1.1', text: '', words: 0, line: 1 }]]);
  const found = findDangling([{ id: 'a', paragraphs: ['p1-1', 'p1-2', 'p1-1'] }], 'rows', paragraphs);
  expect(found.map(({ path, what }) => [...path, what])).toEqual([
    ['rows', 0, 'paragraphs', 1, '"a" names the paragraph p1-2, which the report does not have'],
    ['rows', 0, 'paragraphs', 2, '"a" names the paragraph p1-1, twice'],
  ]);
});
