import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

const fixtures = 'tests/fixtures/importer';
const pages = [
  'panels/introduction.mdx',
  'panels/panel-1.mdx',
  'panels/panel-2.mdx',
  'panels/conclusion.mdx',
  'about.mdx',
];

it.each([...pages, 'report.yaml'])('the golden report as text gives %s', async (page) => {
  const disk = new MemoryDisk();
  await runImport(disk, readFileSync(path.join(fixtures, 'golden.txt'), 'utf8'), { into: 'editions/golden' });
  await expect(disk.files.get(`editions/golden/${page}`)).toMatchFileSnapshot(
    path.resolve(fixtures, 'golden', page.replace('panels/', '')),
  );
});
