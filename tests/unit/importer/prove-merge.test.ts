import { describe, expect, it } from 'vitest';
import { findHarm } from '../../../src/importer/prove-merge.ts';
import { readBack } from '../../../src/importer/read-back.ts';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

const file = `---
title: Lamps
abstract: Of lamps.
---

[#p1-1]
The lamps of Tolm burn oil.

<PullQuote from="p1-1">lamps of Tolm burn oil</PullQuote>

<Figure name="lamps" about="p1-1" />

## Tides [#s1-1]

[#p1-2]
The tide waits for no keeper.

[^1-1]: Oil of whales.
`;
const merged = file
  .replace('burn oil.', 'burn gas.')
  .replace('lamps of Tolm burn oil<', 'lamps of Tolm burn gas<')
  .replace('no keeper.', 'no keeper.\n\n[#p1-3]\nBoats come in at dawn.');
const meant = {
  words: new Map([
    ['p1-1', 'The lamps of Tolm burn gas.'],
    ['p1-3', 'Boats come in at dawn.'],
  ]),
  removedQuotes: [{ id: 'p1-1', text: 'lamps of Tolm burn oil' }],
  addedQuotes: [{ id: 'p1-1', text: 'lamps of Tolm burn gas' }],
};

describe('the proof of a merge', () => {
  it('finds nothing where what was meant was done and nothing else', () => {
    expect(findHarm(readBack(file), readBack(merged), meant)).toEqual([]);
  });

  it.each<[string, (source: string) => string, RegExp]>([
    ['the end of the front matter is swallowed', (text) => text.replace('lamps.\n---', 'lamps.'), /“--- title: Lamps/],
    ['a field reads otherwise', (text) => text.replace('Of lamps', 'On lamps'), /“--- title: Lamps/],
    ['a heading is cut', (text) => text.replace('## Tides [', '## Tide ['), /“## Tides \[#s1-1\]”/],
    ['a figure is gone', (text) => text.replace(/<Figure.*\n\n/, ''), /“<Figure name="lamps" about="p1-1" \/>”/],
    ['a note is changed', (text) => text.replace('whales', 'seals'), /“\[\^1-1\]: Oil of whales\.”/],
    [
      'a paragraph not meant lost a letter',
      (text) => text.replace('tide waits', 'tide wait'),
      /“\[#p1-2\] The tide waits/,
    ],
    [
      'words stand twice',
      (text) => text.replace('<Figure', 'burn oil.\n\n<Figure'),
      /to stay, would become “burn oil\.”/,
    ],
    [
      'a paragraph stands elsewhere',
      (text) => `${text.replace(/\[#p1-1\]\n.*\n\n/, '')}\n[#p1-1]\nThe lamps of Tolm burn gas.\n`,
      /“\[#p1-1\]”/,
    ],
    ['new words are missing', (text) => text.replace(/\[#p1-3\]\n.*\n/, ''), /p1-3 would stand no times/],
    ['new words stand twice', (text) => `${text}\n[#p1-3]\nBoats come in at dawn.\n`, /p1-3 would stand 2 times/],
    ['new words are cut', (text) => text.replace('at dawn.', 'at d'), /p1-3 would not say/],
    ['a pull quote is missing', (text) => text.replace(/<PullQuote.*\n\n/, ''), /pull quote “lamps of Tolm burn gas”/],
  ])('finds that %s', (_, harm, told) => {
    const harmed = harm(merged);
    expect(harmed).not.toBe(merged);
    expect(findHarm(readBack(file), readBack(harmed), meant).join('\n')).toMatch(told);
  });
});

it('an import that would leave a paragraph twice in a file writes nothing', async () => {
  const disk = new MemoryDisk();
  const report =
    'Lamps and Tides\n\nPanel 1: Lamps\n\nThe lamps of Tolm burn oil.\n\nPanel 2: Tides\n\nA tide came in.';
  await runImport(disk, report, { into: 'editions/x' });
  const name = 'editions/x/panels/panel-1.mdx';
  disk.files.set(name, (disk.files.get(name) ?? '').replace(/(\[#p1-1\]\n.*\n)/, '$1\n$1'));
  const before = new Map(disk.files);
  const again = runImport(disk, report.replace('burn oil', 'burn gas'), { into: 'editions/x' });
  await expect(again).rejects.toThrow(/nothing was written:\n {2}panels\/panel-1\.mdx: p1-1 would stand 2 times/);
  expect(disk.files).toEqual(before);
});
