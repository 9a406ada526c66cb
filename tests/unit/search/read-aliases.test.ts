import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toStems } from '../../../src/search/analysis.ts';
import { readAliases } from '../../../src/search/build/read-aliases.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

const glossary = `terms:
  - term: HB
    expansion: Harbour Board
    kind: body
    aliases: [port authority, quay office]
    searchedAs: [Harbor Board, pilots]
    inText: [the Board]
`;

describe('what search takes for a term', () => {
  it('are its aliases and readers’ words alike, apart by whether the text holds them', async () => {
    const directory = makeTemporaryDirectory();
    await writeFile(path.join(directory, 'glossary.yaml'), glossary);
    const text = toStems('The Harbour Board (HB) hears of the Board’s pilots and of the port authority.').join(' ');
    expect(await readAliases(directory, (stems) => text.includes(stems.join(' ')))).toEqual([
      {
        name: 'HB',
        same: ['HB', 'Harbour Board', 'the Board'],
        near: ['port authority', 'pilots'],
        other: ['quay office', 'Harbor Board'],
      },
    ]);
  });
});
