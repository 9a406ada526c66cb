import { describe, expect, it } from 'vitest';
import { toOtherWords } from '../../../src/glossary/other-words.ts';
import { glossarySchema } from '../../../src/glossary/schema.ts';

/** A term of art that readers type so. */
const termWith = (searchedAs: string[]) => {
  const row = {
    id: 'light-buoy',
    term: 'light buoy',
    expansion: 'lighted sea-mark',
    kind: 'term',
    definition: 'A float that carries a lamp; harbours light their channels with it.',
    aliases: ['lamp float'],
    searchedAs,
  };
  const [term] = glossarySchema.parse({ terms: [row] }).terms;
  if (!term) throw new Error('The glossary has no term');
  return term;
};

describe('readers’ words for a term', () => {
  it('are those that do not only write one of its names, or one another, otherwise', () => {
    const term = termWith([
      'light-buoys',
      'Lighted Sea Mark',
      'lamp-floats',
      'lantern boat',
      'lantern-boats',
      'L.B.',
      'LB',
    ]);
    expect(toOtherWords(term)).toEqual(['lantern boat', 'L.B.']);
  });
});
