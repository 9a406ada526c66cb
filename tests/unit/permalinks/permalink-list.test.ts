import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/random-numbers.ts';
import { isSameText, toFingerprint, toLikeness } from '../../../src/permalinks/fingerprint.ts';
import { formatPermalinks, indexPermalinks, parsePermalinks } from '../../../src/permalinks/permalink-list.ts';
import { inventText, inventWord } from './invented-report.ts';

const random = randomNumbers(7);
const print = toFingerprint('The keeper lit the lamp before the fog came in.');

const source = `# a remark
page /panel-1/ 2020-01-31 2020-01-31 ${print}
paragraph /panel-1/#p1-1 2020-01-31 2020-02-01 ${print}
paragraph /panel-1/#p1-2 2020-01-31 2020-03-01 - moved /panel-1/#p1-1 It repeated the first.
heading /panel-1/#s1-1 2020-01-31 2020-03-01 - withdrawn The passage was dropped.
page /search/ 2020-01-31 2020-01-31 -
`;

describe('the list of permalinks', () => {
  it('is read into addresses, dates and fates, and written as it was', () => {
    const { permalinks, problems } = parsePermalinks(source, 'list');
    expect(problems).toEqual([]);
    expect(permalinks.map(({ gone }) => gone)).toEqual([
      undefined,
      undefined,
      { fate: 'moved', to: '/panel-1/#p1-1', reason: 'It repeated the first.' },
      { fate: 'withdrawn', to: undefined, reason: 'The passage was dropped.' },
      undefined,
    ]);
    expect(formatPermalinks(permalinks).split('\n').slice(3)).toEqual(source.split('\n').slice(1));
  });

  it('tells when a paragraph last changed, by its id or its address', () => {
    const { permalinks } = parsePermalinks(source, 'list');
    const findPermalink = indexPermalinks(permalinks);
    expect(findPermalink('p1-1')?.changed).toBe('2020-02-01');
    expect(findPermalink('/panel-1/#p1-1')?.changed).toBe('2020-02-01');
    expect(findPermalink('p1-9')).toBeUndefined();
  });

  it.each([
    ['a kind that it does not know', 'chapter /a/ 2020-01-31 2020-01-31 -', /cannot be read/],
    ['a cut line', 'page /a/ 2020-01-31', /cannot be read/],
    ['a mark that a merge left', '<<<<<<< main', /cannot be read/],
    ['an address listed twice', 'page /panel-1/ 2020-01-31 2020-01-31 -', /listed twice, first in line 2/],
  ])('refuses %s, with the line', (_name, line, words) => {
    const { problems } = parsePermalinks(`${source}${line}\n`, 'list');
    expect(problems.map(({ file, line: at }) => `${file}:${at}`)).toEqual(['list:7']);
    expect(problems[0]?.reason).toMatch(words);
  });
});

describe('the fingerprint of a text', () => {
  it('is the same whatever the line ends and spaces', () => {
    expect(toFingerprint('The keeper lit\nthe lamp before the  fog came in.')).toBe(print);
  });

  it('tells a changed comma', () => {
    expect(isSameText(toFingerprint('The keeper lit the lamp, before the fog came in.'), print)).toBe(false);
  });

  it('knows an edited text again and tells it from another', () => {
    for (let round = 0; round < 50; round += 1) {
      const text = inventText(80, random);
      const edited = text
        .split(' ')
        .map((word) => (random() < 0.1 ? inventWord(random) : word))
        .join(' ');
      expect(toLikeness(toFingerprint(text), toFingerprint(edited))).toBeGreaterThan(0.3);
      expect(toLikeness(toFingerprint(text), toFingerprint(inventText(80, random)))).toBeLessThan(0.2);
    }
  });
});
