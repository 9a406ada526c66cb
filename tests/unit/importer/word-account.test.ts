import { describe, expect, it } from 'vitest';
import type { Block, ImportedReport } from '../../../src/importer/imported-report.ts';
import { accountWords, type Landing } from '../../../src/importer/word-account.ts';

const lines = ['Lamps burn oil.', 'Tides wait for no keeper.', 'Boats come in at dawn.'].map((text, index) => ({
  number: index + 1,
  text,
}));
const report: ImportedReport = {
  front: { rest: [] },
  sections: [],
  about: [],
  furniture: [],
  mends: [],
  remarks: [],
  removed: [],
  escapes: 0,
};

/** A line of the source and the words of it that a page holds. */
const land = (line: number, text: string): Landing => {
  const block: Block = { kind: 'prose', text, lines: [line], afterBreak: false };
  return { block, text, place: `panels/panel-1.mdx p1-${line}` };
};
const [lamps, tides, boats] = lines.map(({ number, text }) => land(number, text)) as [Landing, Landing, Landing];

const differencesOf = (...landings: Landing[]) => accountWords(lines, report, landings, []).differences;

describe('the account of words', () => {
  it('has every word of the source in the pages, and no difference, where each line landed whole and in order', () => {
    const { in: words, out, differences } = accountWords(lines, report, [lamps, tides, boats], []);
    expect([words, out, differences]).toEqual([13, 13, []]);
  });

  it.each([
    ['a lost word', [lamps, land(2, 'Tides wait for keeper.'), boats], /p1-2 \(line 2\): .*“wait for no keeper\.”/],
    ['an added word', [lamps, land(2, 'Tides never wait for no keeper.'), boats], /p1-2 \(line 2\)/],
    ['a changed word', [lamps, land(2, 'Tides wait for no pilot.'), boats], /“for no keeper\.”.*“for no pilot\.”/],
    ['words in another order', [lamps, land(2, 'Tides wait no for keeper.'), boats], /p1-2 \(line 2\)/],
    ['a lost line', [lamps, boats], /line 2 is nowhere: “Tides wait for no keeper\.”/],
    ['a line that stands twice', [lamps, tides, tides, boats], /line 2 stands 2 times/],
    ['lines in another order', [lamps, boats, tides], /line 2 of the source comes after line 3/],
  ])('is told of %s', (_, landings, difference) => {
    expect(differencesOf(...landings).join('\n')).toMatch(difference);
  });
});
