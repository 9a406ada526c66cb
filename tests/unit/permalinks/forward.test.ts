import { describe, expect, it } from 'vitest';
import {
  findForwards,
  findRedirects,
  groupFormerIdsById,
  indexForwards,
  toListAddress,
} from '../../../src/permalinks/forward.ts';
import { parsePermalinks } from '../../../src/permalinks/permalink-list.ts';

const { permalinks, problems } = parsePermalinks(
  `page /harbour/ 2020-01-31 2020-02-01 - moved /port/ A plainer name.
page /port/ 2020-02-01 2020-03-01 - moved /docks/
page /docks/ 2020-03-01 2020-03-01 -
page /fog/ 2020-01-31 2020-03-01 - withdrawn It was guesswork.
paragraph /docks/#p1-1 2020-01-31 2020-03-01 - merged /docks/#p1-2
paragraph /docks/#p1-2 2020-01-31 2020-03-01 - moved /lamps/#p2-3
paragraph /docks/#p1-3 2020-01-31 2020-03-01 - withdrawn It was wrong.
paragraph /lamps/#p2-3 2020-03-01 2020-03-01 -
`,
  'list',
);

describe('old addresses', () => {
  it('lead through all moves to where the text stands now', () => {
    expect(problems).toEqual([]);
    expect(Object.fromEntries(findForwards(permalinks).map(({ from, to }) => [from, to]))).toEqual({
      '/harbour/': '/docks/',
      '/port/': '/docks/',
      '/fog/': undefined,
      '/docks/#p1-1': '/lamps/#p2-3',
      '/docks/#p1-2': '/lamps/#p2-3',
      '/docks/#p1-3': undefined,
    });
  });

  it('become redirects under the base of the site; what was withdrawn does not', () => {
    expect(findRedirects(permalinks, '/reports/')).toEqual([
      { from: '/reports/harbour/', to: '/reports/docks/' },
      { from: '/reports/port/', to: '/reports/docks/' },
    ]);
  });

  it('are told on the page where they were, and on the whole report where they were withdrawn', () => {
    expect(indexForwards(permalinks)('/docks/').map(({ from }) => from)).toEqual([
      '/docks/#p1-1',
      '/docks/#p1-2',
      '/docks/#p1-3',
    ]);
    expect(indexForwards(permalinks)('/report/').map(({ from }) => from)).toEqual(['/docks/#p1-3']);
  });

  it('are told no second time on a page that still has the text: it keeps its former id', () => {
    const { permalinks: edited } = parsePermalinks(
      `page /docks/ 2020-01-31 2020-03-01 -
paragraph /docks/#p1-1 2020-01-31 2020-03-01 - merged /docks/#p1-2
paragraph /docks/#p1-2 2020-01-31 2020-03-01 -
entry /terms/#mist 2020-01-31 2020-03-01 - moved /terms/#fog
entry /terms/#fog 2020-01-31 2020-03-01 -
`,
      'list',
    );
    expect(indexForwards(edited)('/docks/')).toEqual([]);
    expect(indexForwards(edited)('/terms/').map(({ to }) => to)).toEqual(['/terms/#fog']);
  });

  it('are those of a built page, without the base that it is built under', () => {
    expect(toListAddress('/reports/docks/', '/reports/')).toBe('/docks/');
    expect(toListAddress('/docks/', '/')).toBe('/docks/');
    expect(toListAddress('/reports/', '/reports')).toBe('/');
  });

  it('stand as ids at the text that took them over', () => {
    expect([...groupFormerIdsById(permalinks)]).toEqual([['p2-3', ['p1-1', 'p1-2']]]);
  });

  it('that lead in a circle count as withdrawn', () => {
    const circle = parsePermalinks(
      'page /a/ 2020-01-31 2020-01-31 - moved /b/\npage /b/ 2020-01-31 2020-01-31 - moved /a/\n',
      'list',
    );
    expect(findForwards(circle.permalinks).map(({ to, fate }) => [to, fate])).toEqual([
      [undefined, 'withdrawn'],
      [undefined, 'withdrawn'],
    ]);
  });
});
