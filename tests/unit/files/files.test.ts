import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/files/list-files.ts';
import { replaceFile } from '../../../src/files/replace-file.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

describe('the files of a directory', () => {
  it('are listed sorted, those of its directories too, with forward slashes', async () => {
    const directory = makeTemporaryDirectory();
    await mkdir(path.join(directory, 'piers', 'north'), { recursive: true });
    for (const name of ['quay.txt', 'piers/north/lamp.txt', '.tide'])
      await writeFile(path.join(directory, name), 'words');
    expect(await listFiles(directory)).toEqual(['.tide', 'piers/north/lamp.txt', 'quay.txt']);
  });
});

describe('a file that is replaced', () => {
  it('holds the new content, and nothing is left beside it', async () => {
    const directory = makeTemporaryDirectory();
    const file = path.join(directory, 'quay.txt');
    await replaceFile(file, 'old');
    await replaceFile(file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await listFiles(directory)).toEqual(['quay.txt']);
  });
});
