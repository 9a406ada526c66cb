import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';
import { subsetFonts } from '../../../src/fonts/subset-fonts.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

it('leaves in each file of the text face whose it is and under which licence it may be passed on', async () => {
  const directory = makeTemporaryDirectory();
  const [content, fonts] = [path.join(directory, 'content'), path.join(directory, 'fonts')];
  await mkdir(content);
  await writeFile(path.join(content, 'about.mdx'), 'Words of a harbor.');
  await subsetFonts(content, fonts);
  const files = await listFiles(fonts);
  expect(files).toEqual(['newsreader-italic.woff2', 'newsreader-roman.woff2']);
  for (const file of files) {
    const plain = await subsetFont(await readFile(path.join(fonts, file)), 'a', {
      targetFormat: 'sfnt',
      preserveNameIds: [13, 14],
    });
    const holds = (words: string) => Buffer.from(plain).includes(toNameBytes(words));
    expect([file, holds('Newsreader Project Authors'), holds('scripts.sil.org/OFL')]).toEqual([file, true, true]);
  }
});

/** Words as the table `name` of a font has them: UTF-16, the high byte first. */
const toNameBytes = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();
