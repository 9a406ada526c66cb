import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { soundFiles } from '../checks/sound-content.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

/** A content directory without fault but for one file. */
function writeContent(faulty: string, source: string): string {
  const directory = makeTemporaryDirectory();
  for (const [name, text] of Object.entries({ ...soundFiles, [faulty]: source })) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
  return directory;
}

it.each([
  ['panels/panel-1.mdx', 'The lamp burns at {night.\n', ' cannot be read: '],
  ['report.yaml', 'title: 5\n', '\n1:1 error field "title"'],
])('a file that cannot be read is named: %s', async (file, source, told) => {
  const directory = writeContent(file, source);
  await expect(readReport(directory)).rejects.toThrow(`${path.join(directory, file)}${told}`);
});
