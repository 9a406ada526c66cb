import { describe, expect, it } from 'vitest';
import { findEdition } from '../../../src/report/edition.ts';

describe('the edition at work', () => {
  it('is this report’s where nothing is named', () => {
    expect(findEdition(undefined)).toMatchObject({ content: 'content', site: 'dist' });
  });

  it('may be another’s below the root, and shares no place with this report’s', () => {
    const [own, other] = [findEdition('content'), findEdition('tests/fixtures/importer/golden/')];
    expect(other).toMatchObject({
      content: 'tests/fixtures/importer/golden',
      site: 'sites/tests/fixtures/importer/golden',
    });
    expect(Object.values(other).filter((place) => Object.values(own).includes(place))).toEqual([]);
  });

  it.each([
    ['../elsewhere', 'outside the project'],
    ['.', 'outside the project'],
    ['/', 'outside the project'],
    ['editions/never-begun', 'no such directory; begin an edition with npm run import'],
  ])('is refused where CONTENT is %s', (named, complaint) => {
    expect(() => findEdition(named)).toThrow(complaint);
  });
});
