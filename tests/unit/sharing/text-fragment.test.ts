import { describe, expect, it } from 'vitest';
import { randomIndexes } from '../../../bench/random-numbers.ts';
import { escapePattern } from '../../../src/report/escape-pattern.ts';
import { toTextDirective } from '../../../src/sharing/text-fragment.ts';

const text = [
  'Harbors',
  'The harbor is quiet, and the quiet harbor sleeps. A well-kept pier, old and grey, stands in the bay.',
  'The harbor is quiet',
  'Boats come in at dawn; boats go out at dusk, and nobody on the long grey pier counts the boats that do not come back.',
].join('\n');

const directive = (words: string, occurrence = 0) => {
  let start = -1;
  for (let each = 0; each <= occurrence; each++) start = text.indexOf(words, start + 1);
  return toTextDirective(text, start, start + words.length);
};

/** What a browser lights up, told from the directive alone, after the specification's own steps; blocks are single lines. */
function lit(page: string, found: string): { start: number; end: number } | undefined {
  const parts = found.replace(/^text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : '';
  const [first = '', last] = parts.map(decodeURIComponent);
  const word = '[\\p{L}\\p{N}_]';
  const isWord = (character = '') => new RegExp(word, 'u').test(character);
  const bound = (words: string) =>
    `${isWord(words[0]) ? `(?<!${word})` : ''}${escapePattern(words)}${isWord(words.at(-1)) ? `(?!${word})` : ''}`;
  const pattern = `${prefix && `(?<=${bound(prefix)}[ \\n]*)`}${bound(first)}${last === undefined ? '' : `[^]*?${bound(last)}`}${suffix && `(?=[ \\n]*${bound(suffix)})`}`;
  const match = new RegExp(pattern, 'iu').exec(page);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

describe('a text directive', () => {
  it('is the words themselves where they stand there first', () => {
    expect(directive('quiet harbor')).toBe('text=quiet%20harbor');
  });

  it('grows to whole words and leaves punctuation at the edges', () => {
    expect(directive('arbor slee')).toBe('text=harbor%20sleeps');
    expect(directive(' pier, ')).toBe('text=pier');
  });

  it('escapes what the syntax uses', () => {
    expect(directive('well-kept pier, old')).toBe('text=well%2Dkept%20pier%2C%20old');
  });

  it('takes words before where the same words stand earlier', () => {
    expect(directive('grey', 1)).toBe('text=long-,grey');
  });

  it('begins and ends a long selection with a few words, as many as it needs', () => {
    expect(directive(text.split('\n')[3] ?? '')).toBe('text=Boats%20come%20in%20at,do%20not%20come%20back');
  });

  it('ends in the block in which the selection ends, however few words of it that takes', () => {
    expect(directive('stands in the bay.\nThe harbor')).toBe('text=stands%20in%20the%20bay,The%20harbor');
  });

  it('takes words after where those at the end stand between beginning and end too', () => {
    const fog = ['Out in the fog the fog signal calls, and fog answers.', 'Fog lifts.'].join('\n');
    const end = fog.indexOf('Fog lifts') + 3;
    expect(toTextDirective(fog, 0, end)).toBe('text=Out%20in%20the%20fog,Fog,-lifts');
  });

  it('is none where nothing tells the words from the same ones earlier', () => {
    expect(directive('The harbor is quiet', 1)).toBeUndefined();
    expect(toTextDirective(text, 3, 3)).toBeUndefined();
    expect(toTextDirective('— … —', 0, 5)).toBeUndefined();
  });

  it('lights up exactly the words selected, whatever is selected', () => {
    const random = randomIndexes(7);
    const vocabulary = [
      'the',
      'harbor',
      'pier',
      'of',
      'boats,',
      '“quiet”',
      'well-kept',
      'U.S.',
      'grey.',
      'Ørsted’s',
      '10%',
    ];
    let tried = 0;
    for (let round = 0; round < 800; round++) {
      const words = Array.from({ length: 20 + random(120) }, () => vocabulary[random(vocabulary.length)]);
      const page = words
        .map((each) => `${each}${random(15) === 0 ? '\n' : ' '}`)
        .join('')
        .trim();
      const start = random(page.length);
      const end = Math.min(page.length, start + 1 + random(200));
      const found = toTextDirective(page, start, end);
      if (!found) continue;
      tried++;
      const place = lit(page, found);
      const bare = page.slice(start, end).replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');
      const at = page.indexOf(bare, start);
      expect({ found, from: place && place.start <= at, to: place && place.end >= at + bare.length }).toEqual({
        found,
        from: true,
        to: true,
      });
      expect((place?.end ?? 0) - (place?.start ?? 0)).toBeLessThanOrEqual(bare.length + 16);
    }
    expect(tried).toBeGreaterThan(300);
  }, 30_000);
});
