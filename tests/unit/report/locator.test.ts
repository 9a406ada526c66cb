import { describe, expect, it } from 'vitest';
import { findSectionKey, isParagraphId, toLocator } from '../../../src/report/locator.ts';

describe('paragraph ids and numbers', () => {
  it.each([
    ['p1-4', '1.4'],
    ['pi-1', 'I.1'],
    ['pc-3', 'C.3'],
    ['p1-4a', '1.4a'],
    ['p12-10', '12.10'],
  ])('writes %s as %s', (id, locator) => {
    expect(toLocator(id)).toBe(locator);
  });

  it.each(['p1-04', 'P1-4', 'p1.4', 's1-4', 'p1-4ab', '', '__proto__'])('refuses %j as an id', (id) => {
    expect(isParagraphId(id)).toBe(false);
    expect(() => toLocator(id)).toThrow(id);
  });

  it('knows the section that an id was made for', () => {
    expect(findSectionKey('p1-4')).toBe('1');
    expect(findSectionKey('si-2')).toBe('i');
    expect(findSectionKey('panel-1')).toBeUndefined();
  });
});
