import { describe, expect, it } from 'vitest';
import { findNames, hasName } from '../../../src/registers/find-names.ts';

const found = (text: string, names: string[], notIn: string[] = []) =>
  findNames(text, names, notIn).map(({ start, end }) => text.slice(start, end));

describe('names in a text', () => {
  it('are found as whole words only', () => {
    expect(found('Iran, Iranian and Tirana', ['Iran'])).toEqual(['Iran']);
  });

  it('are found with their plural and possessive', () => {
    expect(found('A harbour, two harbours, the harbour’s light', ['harbour'])).toEqual([
      'harbour',
      'harbours',
      'harbour',
    ]);
  });

  it('begin a sentence in capitals, but a proper name is never found in small letters', () => {
    expect(found('Harbour dues rose.', ['harbour'])).toEqual(['Harbour']);
    expect(found('the polish envoy', ['Polish'])).toEqual([]);
  });

  it('are the longer one where two overlap', () => {
    expect(found('Harbour Board and harbour', ['harbour', 'Harbour Board'])).toEqual(['Harbour Board', 'harbour']);
  });

  it('are left out inside the phrases in which they mean something else', () => {
    expect(found('Oslo, and the Oslo Accords', ['Oslo'], ['Oslo Accords'])).toEqual(['Oslo']);
  });

  it('are the same with straight or curly quotation marks and with any hyphen', () => {
    expect(hasName('the “open door” and a two–way street', '"open door"')).toBe(true);
    expect(hasName('a two‑way street', 'two-way')).toBe(true);
  });

  it('are none where no name is asked for', () => {
    expect(found('Anything', [])).toEqual([]);
  });
});
