import { expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { knownFiles } from '../../../src/checks/register-checks.ts';
import { registers } from '../../../src/registers/registers.ts';
import { soundFiles, toContent } from './sound-content.ts';

it.each(['panels/panel-1.mdx', 'about.mdx'])(
  'tells of new words that an import laid beside an editor’s %s, and lets the site be built meanwhile',
  (name) => {
    const problems = checkContent(toContent({ [`${name}.new`]: soundFiles[name] }));
    expect(problems.map(({ fatal, file, reason }) => ({ fatal, file, reason }))).toEqual([
      {
        fatal: false,
        file: `content/${name}.new`,
        reason: `new words of an import lie here beside an editor’s; take over into content/${name} what is wanted, then delete this file`,
      },
    ]);
  },
);

it.each([
  ['the hints of an import', 'import-hints.yaml', 'sections: []\n'],
  ['what an import keeps for itself', '.import/lamps.lock', ''],
  ['the files of version control', '.git/index.lock', ''],
  ['a list of other kind', 'figures/barrels.csv', 'north,south\n'],
])('lets %s be', (_what, name, text) => {
  expect(checkContent(toContent({ [name]: text }))).toEqual([]);
});

it('knows every register that fills a page', () => {
  const files = Object.values(registers).flatMap((register) => Object.keys(register.files));
  expect(knownFiles).toEqual(expect.arrayContaining(files));
});
