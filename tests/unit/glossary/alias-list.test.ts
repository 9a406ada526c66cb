import { describe, expect, it } from 'vitest';
import { toAbbreviations, toOtherNames } from '../../../src/glossary/alias-list.ts';
import { glossarySchema } from '../../../src/glossary/schema.ts';

/** A term of art with these aliases. */
const termWith = (aliases: string[]) => {
  const definition = 'A float that carries a lamp; harbours light their channels with it.';
  const row = {
    id: 'light-buoy',
    term: 'light buoy',
    expansion: 'lighted sea-mark',
    kind: 'term',
    definition,
    aliases,
  };
  const [term] = glossarySchema.parse({ terms: [row] }).terms;
  if (!term) throw new Error('The glossary has no term');
  return term;
};

describe('the other names of a term', () => {
  it('are its aliases without those that only write it, or one another, otherwise', () => {
    const term = termWith(['light-buoys', 'Lighted Sea Mark', 'lamp float', 'lamp-floats', 'L.B.', 'LB']);
    expect(toOtherNames(term)).toEqual(['lamp float', 'L.B.']);
  });
});

describe('the aliases printed in an entry', () => {
  it('are abbreviations', () => {
    expect(toAbbreviations(termWith(['lamp float', 'LB', 'L. Buoy', 'LiB', 'Libby']))).toEqual(['LB', 'LiB']);
  });
});
