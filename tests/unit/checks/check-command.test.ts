import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

it.each([
  ['no problem found', []],
  ['no error, 1 warning', ['about.mdx.new']],
  ['no error, 2 warnings', ['about.mdx.new', 'panels/panel-1.mdx.new']],
])(
  'the command that checks the content alone ends with what it found: %s',
  (found, besides) => {
    const directory = makeTemporaryDirectory();
    for (const part of ['content', 'public', 'src/pages'])
      cpSync(part, path.join(directory, part), { recursive: true });
    for (const name of besides) writeFileSync(path.join(directory, 'content', name), 'New words.\n');
    const printed = execFileSync(process.execPath, [path.resolve('scripts/check.ts')], {
      cwd: directory,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(printed).toBe(`content: ${found}\n`);
  },
  60_000,
);
