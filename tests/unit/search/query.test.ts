import { describe, expect, it } from 'vitest';
import { inventHostileQueries } from '../../../bench/hostile-queries.ts';
import { tokenize } from '../../../src/search/analysis.ts';
import { findFigures } from '../../../src/search/figures.ts';
import { longestQuery, normalizeQuery, parseQuery } from '../../../src/search/query.ts';

const words = (text: string) => parseQuery(text).words.map(({ word }) => word);

describe('a query', () => {
  it('is taken apart into words, exact phrases and words that must not occur', () => {
    const query = parseQuery('harbor “tidal gate” -ferry -"night watch" lock');
    expect(query.words.map(({ word }) => word)).toEqual(['harbor', 'lock']);
    expect(query.phrases).toEqual(['tidal gate']);
    expect(query.excluded).toEqual(['night watch', 'ferry']);
  });

  it('takes compounds apart at their hyphens, and leaves a name whole whose last syllable could be an abbreviation', () => {
    expect(words('sea-lane Min-un Min-ji re-enter Min-un’s')).toEqual([
      'sea',
      'lane',
      'minun',
      'minji',
      're',
      'enter',
      'minun',
    ]);
  });

  it('closes a quotation mark that was left open', () => {
    expect(parseQuery('"tidal gate').phrases).toEqual(['tidal gate']);
  });

  it('keeps hyphens inside words and ranges of figures', () => {
    expect(words('tide-bound 20-22%')).toEqual(['tide', 'bound', '20', '22']);
    expect(parseQuery('tide-bound').excluded).toEqual([]);
  });

  it('is read without zero-width, control and bidirectional characters, and with full-width letters folded', () => {
    expect(normalizeQuery('h\u200barb\u0000or \u202eＴＩＤＥ\ufeff')).toBe('harb or TIDE');
  });

  it('is cut at 200 characters, and says so', () => {
    const query = parseQuery('tide '.repeat(400_000));
    expect([...query.text].length).toBeLessThanOrEqual(longestQuery);
    expect(query.cut).toBe(true);
    expect(parseQuery('tide').cut).toBe(false);
  });

  it('may still be growing only where nothing follows its last word', () => {
    expect(parseQuery('tid').isGrowing).toBe(true);
    expect(parseQuery('tid ').isGrowing).toBe(false);
  });

  it('reads abbreviations with and without full stops alike', () => {
    expect(words('U.S. R.O.K. ROK')).toEqual(['us', 'rok', 'rok']);
    expect(words('U.S policy, the U.N')).toEqual(['us', 'policy', 'the', 'un']);
  });

  it('survives ten thousand hostile queries', () => {
    for (const text of inventHostileQueries(10_000)) {
      const query = parseQuery(text);
      findFigures(query.loose, query.words);
      expect([...query.text].length).toBeLessThanOrEqual(longestQuery);
    }
  });
});

describe('figures', () => {
  const keys = (text: string) => findFigures(text, tokenize(text)).map((figure) => figure.keys[0]);

  it.each([
    ['$3 billion', ['usd3000000000']],
    ['3 billion dollars', ['usd3000000000']],
    ['3bn', ['3000000000']],
    ['US$3bn', ['usd3000000000']],
    ['12–15%', ['pct12', 'pct15']],
    ['12 to 15 percent', ['pct12', 'pct15']],
    ['12 per cent', ['pct12']],
    ['6.5 million', ['6500000']],
    ['1,250', ['1250']],
    ['twenty', ['20']],
    ['1987', ['1987']],
  ])('of %s are found under %j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});
