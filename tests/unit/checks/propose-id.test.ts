import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { proposeId } from '../../../src/checks/propose-id.ts';
import { edit, soundFiles, soundList, toContent } from './sound-content.ts';

const propose = (
  before: string | undefined,
  after: string | undefined,
  written: string[],
  published: [string, boolean][] = [],
) => proposeId({ prefix: 'p1-', before, after }, { written: new Set(written), published: new Map(published) });

describe('the id proposed for a place', () => {
  it.each<[string, string, ...Parameters<typeof propose>]>([
    ['the next number at the end', 'p1-3', 'p1-2', undefined, ['p1-1', 'p1-2']],
    ['the first of a section', 'p1-1', undefined, undefined, ['pi-1', 'p2-7']],
    ['a letter between two', 'p1-1a', 'p1-1', 'p1-2', ['p1-1', 'p1-2']],
    ['the next letter', 'p1-1b', 'p1-1a', 'p1-2', ['p1-1', 'p1-1a', 'p1-2']],
    ['a letter before the first', 'p1-1a', undefined, 'p1-1', ['p1-1', 'p1-2']],
    ['a number that was left free', 'p1-2', 'p1-1', 'p1-4', ['p1-1', 'p1-4']],
    ['none that was withdrawn', 'p1-1b', 'p1-1', 'p1-2', ['p1-1', 'p1-2'], [['p1-1a', true]]],
    ['none that was withdrawn at the end', 'p1-4', 'p1-2', undefined, ['p1-1', 'p1-2'], [['p1-3', true]]],
    ['none of another place where all between are taken', 'p1-1b', 'p1-1', 'p1-1a', ['p1-1', 'p1-1a', 'p1-2']],
    [
      'the next number where all letters are taken',
      'p1-3',
      'p1-1z',
      'p1-2',
      ['p1-2', ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `p1-1${letter}`)],
    ],
    ['the next number where the order was left', 'p1-8', 'p1-7', 'p1-3', ['p1-3', 'p1-7']],
  ])('is %s: %s', (_what, id, ...place) => {
    expect(propose(...place)).toEqual({ id, isFormer: false });
  });

  it('is the published one that is missed there, and none that is missed elsewhere', () => {
    const published: [string, boolean][] = [
      ['p1-2', false],
      ['p1-3', false],
      ['p1-9', false],
    ];
    expect(propose('p1-2', 'p1-4', ['p1-2', 'p1-4'], published)).toEqual({ id: 'p1-3', isFormer: true });
    expect(propose('p1-4', 'p1-5', ['p1-4', 'p1-5'], published)).toEqual({ id: 'p1-4a', isFormer: false });
  });
});

const panel = 'panels/panel-1.mdx';
const source = soundFiles[panel] ?? '';
const insert = (passage: string, words: string) => edit(panel, passage, `${words}${passage}`)[panel] ?? '';

/** The text with each id put where the message says that it is missing or wrong, from the last line to the first. */
function followRemedies(text: string): string {
  const lines = text.split('\n');
  const told = checkContent(toContent({ [panel]: text })).filter(({ ruleId }) => ruleId === 'id');
  for (const { line = 1, note = '' } of told.sort((a, b) => (b.line ?? 0) - (a.line ?? 0))) {
    const [id = ''] = /[ps]\w+-\d+[a-z]?(?=\]|$| \()/.exec(note) ?? [];
    const at = line - 1;
    const own = lines[at] ?? '';
    if (note.includes('after it')) lines[at] = `${own} [#${id}]`;
    else if (note.includes('an empty line')) lines.splice(at, 0, `[#${id}]`, '');
    else if (note.includes('before it')) lines.splice(at, 0, `[#${id}]`);
    else lines[at] = own.replace(/\[#?[ps]\w+-?\d+[a-z]?\]/, `[#${id}]`);
  }
  return lines.join('\n');
}

describe('an editor who does what is said of ids', () => {
  it.each([
    ['puts a lost paragraph id back', source.replace('[#p1-1]\n', '')],
    ['puts a list’s id back', source.replace('[#p1-2]\n\n', '')],
    ['puts a heading’s id back', source.replace(' [#s1-1]', '')],
    ['puts two ids back', source.replace('[#p1-1]\n', '').replace('[#p1-2]\n\n', '')],
    ['puts a sign back', source.replace('[#p1-1]', '[p1-1]')],
    ['corrects a malformed id', source.replace('[#p1-1]', '[#p1_1]')],
    ['corrects an id of another section', source.replace('[#p1-2]', '[#p2-2]')],
    ['corrects an id given twice', source.replace('[#p1-2]', '[#p1-1]')],
  ])('%s, and has no problem left', (_what, text) => {
    expect(followRemedies(text)).toBe(source);
  });

  it.each([
    ['before a list', insert('[#p1-2]', 'Fog.\n\nSnow.\n\n'), ['p1-1a', 'p1-1b']],
    ['at the end', `${source}\nFog.\n\n## Winter\n\nSnow.\n`, ['p1-3', 's1-2', 'p1-4']],
    ['under the id of another', insert('[#p1-2]', '[#p1-1]\nFog.\n\n'), ['p1-1a']],
    ['under the id of another page', insert('[#p1-2]', '[#pi-1]\nFog.\n\n'), ['p1-1a']],
  ])('gives new words %s new ids, and has but to record them', (_what, text, ids) => {
    const told = checkContent(toContent({ [panel]: followRemedies(text) }));
    expect(told.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/ new and not recorded; run npm run permalinks/),
    ]);
    for (const id of ids) expect(followRemedies(text)).toContain(`[#${id}]`);
  });

  it('is not sent back to an id that was withdrawn', () => {
    const list = `${soundList}paragraph /panel-1/#p1-3 2020-01-31 2020-02-01 - withdrawn It was of another lamp.\n`;
    const told = checkContent(toContent({ [panel]: `${source}\nFog.\n`, 'permalinks.lock': list }));
    expect(told.map(({ note }) => note)).toEqual(['write [#p1-4] on the line before it']);
  });
});
