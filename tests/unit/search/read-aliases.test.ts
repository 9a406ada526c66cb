import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toStems } from '../../../src/search/analysis.ts';
import { readAliases } from '../../../src/search/build/read-aliases.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

const glossary = `terms:
  - id: hb
    term: HB
    expansion: Harbour Board
    kind: body
    definition: The body that keeps the lamps of the harbour.
    aliases: [port authority, quay office]
    searchedAs: [Harbor Board, pilots]
    inText: [the Board]
`;

describe('what search takes for a term', () => {
  it('are its aliases and readers’ words alike, apart by whether the text holds them', async () => {
    const directory = makeTemporaryDirectory();
    await writeFile(path.join(directory, 'glossary.yaml'), glossary);
    const text = toStems('The Harbour Board (HB) hears of the Board’s pilots and of the port authority.').join(' ');
    expect(await readAliases(directory, (name) => text.includes(toStems(name).join(' ')))).toEqual([
      {
        name: 'HB',
        same: ['HB', 'Harbour Board', 'the Board'],
        near: ['port authority', 'pilots'],
        other: ['quay office', 'Harbor Board'],
      },
    ]);
  });

  it('are words that the index refers to it, too; a theme of the index has its heading’s and its names', async () => {
    const directory = makeTemporaryDirectory();
    await writeFile(path.join(directory, 'glossary.yaml'), glossary);
    await writeFile(
      path.join(directory, 'topics.yaml'),
      `topics:
  - { id: hb, heading: The Board, kind: theme, names: [boards] }
  - { id: quarrels, heading: "Pilots, quarrels of", kind: theme, names: [the pilots strike, pilots refuse] }
  - { id: quay, heading: Quay, kind: place, names: [quay] }
see:
  - { from: Wharf, to: hb }
  - { from: Walkout, to: quarrels }
`,
    );
    const text = toStems('The Harbour Board (HB) hears that the pilots strike at the quay.').join(' ');
    const groups = await readAliases(directory, (name) => text.includes(toStems(name).join(' ')));
    expect(groups.map(({ other }) => other)).toEqual([
      ['the Board', 'port authority', 'quay office', 'Harbor Board', 'Wharf'],
      ['quarrels of Pilots', 'Walkout'],
    ]);
    expect(groups.map(({ near }) => near)).toEqual([['pilots'], ['the pilots strike']]);
  });
});

describe('a month that the text names', () => {
  it('is also found as it is written in figures', async () => {
    const text = toStems('The quay opened in September 2016, two years after December 2014.').join(' ');
    const groups = await readAliases(makeTemporaryDirectory(), (name) => text.includes(toStems(name).join(' ')));
    expect(groups.map(({ near, other }) => [...near, ...other])).toEqual([
      ['December 2014', '12/2014', '2014-12'],
      ['September 2016', '9/2016', '09/2016', '2016-09'],
    ]);
  });
});

describe('a file that search cannot read', () => {
  it.each(['glossary.yaml', 'readers-words.yaml', 'topics.yaml'])('is told with its line: %s', async (name) => {
    const directory = makeTemporaryDirectory();
    const file = path.join(directory, name);
    await writeFile(file, '# The harbour’s.\n- { terms: 1 }\n');
    const reading = readAliases(directory, () => true);
    await expect(reading).rejects.toThrow(file);
    await expect(reading).rejects.toThrow(/^2:/m);
  });
});
