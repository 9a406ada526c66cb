import { describe, expect, it } from 'vitest';
import { splitSentences, toExcerpt } from '../../../src/registers/excerpt.ts';
import { findNames } from '../../../src/registers/find-names.ts';

const text = 'Fog came in. The U.S. Coast Pilot was read aloud. Nobody slept.';

describe('an excerpt', () => {
  it('is the sentence that holds the name, with the name told apart', () => {
    expect(toExcerpt(text, findNames(text, ['Pilot']))).toEqual({
      parts: [
        { text: 'The U.S. Coast ', isName: false },
        { text: 'Pilot', isName: true },
        { text: ' was read aloud.', isName: false },
      ],
      isCutBefore: true,
      isCutAfter: true,
    });
  });

  it('is not cut at an abbreviation', () => {
    expect(splitSentences(text).map(([start, end]) => text.slice(start, end).trim())).toEqual([
      'Fog came in.',
      'The U.S. Coast Pilot was read aloud.',
      'Nobody slept.',
    ]);
  });
});
