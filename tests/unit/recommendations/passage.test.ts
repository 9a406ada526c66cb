import { describe, expect, it } from 'vitest';
import { findPassage } from '../../../src/recommendations/passage.ts';

const paragraph =
  'The U.S. pilots keep watch. For the port of Oslo it is important to dredge; the crew, for its part, should mend the crane. One skipper argued that the crane is past mending.';

describe('a passage', () => {
  it.each([
    ['the sentence that holds the words', ['pilots', 'watch'], 'The U.S. pilots keep watch.'],
    ['the clause up to a semicolon', ['dredge'], 'For the port of Oslo it is important to dredge;'],
    ['the clause after it', ['crew', 'crane'], 'the crew, for its part, should mend the crane.'],
    [
      'the run of clauses where the words stand apart',
      ['Oslo', 'crew'],
      'For the port of Oslo it is important to dredge; the crew, for its part, should mend the crane.',
    ],
  ])('is %s', (_name, words, passage) => {
    expect(findPassage(paragraph, words)).toBe(passage);
  });

  it('is none where a word is missing', () => {
    expect(findPassage(paragraph, ['crew', 'lighthouse'])).toBeUndefined();
  });
});
