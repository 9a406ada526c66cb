import { describe, expect, it } from 'vitest';
import { findSpans, writeExcerpt } from '../../../src/search/excerpt.ts';
import { sha256 } from '../../../src/search/sha256.ts';
import { findSpellings } from '../../../src/search/spelling.ts';
import { stem } from '../../../src/search/stem.ts';

const marked = (text: string, runs: string[][]) =>
  findSpans(text, runs).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it('stand on the words of the document, whatever their form', () => {
    expect(marked('Ferries cross; one ferry’s late.', [['ferri']])).toEqual(['Ferries', 'ferry’s']);
  });

  it('cover a phrase as one, and a figure with its signs', () => {
    expect(marked('The tidal gate cost $3 million.', [['tidal', 'gate'], ['usd3000000']])).toEqual([
      'tidal gate',
      '$3 million',
    ]);
  });
});

describe('an excerpt', () => {
  it('shows the part that holds the marks, and where something was left out', () => {
    const text = `${'Waves rise and fall. '.repeat(30)}The lamp went out. ${'Gulls cry. '.repeat(30)}`;
    const pieces = writeExcerpt(text, findSpans(text, [['lamp']]));
    expect(pieces.filter(({ marked: isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['lamp']);
    expect(pieces[0]?.text).toBe('… ');
    expect(pieces.at(-1)?.text).toBe(' …');
  });
});

describe('an excerpt around an abbreviation', () => {
  const text = `${'Waves rise and fall. '.repeat(30)}They fear what the U.S. Lamp Board may do. ${'Gulls cry. '.repeat(30)}`;

  it('begins no sentence after its full stops', () => {
    const words = writeExcerpt(text, findSpans(text, [['board']])).map((piece) => piece.text);
    expect(words.join('')).toMatch(/^… They fear/);
  });

  it('marks what is left of a run that began before it', () => {
    const run = [{ start: text.indexOf('fall. They'), end: text.indexOf(' fear') }];
    const pieces = writeExcerpt(text, run);
    expect(pieces.filter((piece) => piece.marked)).not.toEqual([]);
  });
});

describe('an excerpt from the end of a text', () => {
  it('begins early enough to be as long as others', () => {
    const text = `${'Waves rise and fall. '.repeat(30)}The lamp went out.`;
    const words = writeExcerpt(text, findSpans(text, [['lamp']]))
      .map((piece) => piece.text)
      .join('');
    expect(words).toMatch(/^… .*The lamp went out\.$/);
    expect(words.length).toBeGreaterThan(170);
  });
});

describe('spelling', () => {
  it('prefers fewer slips and the same first letter', () => {
    expect(findSpellings('ferrey', ['berry', 'ferry', 'lamp'])[0]?.word).toBe('ferry');
  });

  it('leaves short words alone', () => {
    expect(findSpellings('lam', ['lamp'])).toEqual([]);
  });
});

describe('stems', () => {
  it.each([
    ['crossing', 'cross'],
    ['ferries', 'ferri'],
    ['universities', 'universiti'],
    ['adding', 'add'],
    ['emergency', 'emergenc'],
  ])('of %s are those of Pagefind: %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe('SHA-256 without the browser’s help', () => {
  it('gives the digests of FIPS 180-4', () => {
    const hex = (text: string) => Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex');
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
