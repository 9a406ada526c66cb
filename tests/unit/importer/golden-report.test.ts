import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importer/read-source.ts';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

const fixtures = 'tests/fixtures/importer';
const pages = [
  'panels/introduction.mdx',
  'panels/panel-1.mdx',
  'panels/panel-2.mdx',
  'panels/conclusion.mdx',
  'about.mdx',
  'report.yaml',
];

describe.each(['golden.txt', 'golden.docx', 'golden.pdf'])('the report of %s', async (file) => {
  const disk = new MemoryDisk();
  const { code, printed } = await runImport(
    disk,
    '',
    { source: path.join(fixtures, file), into: 'editions/golden' },
    { readSource },
  );

  it('is read to the end, every word accounted for', () => {
    expect(code).toBe(0);
    const [, wordsIn] = /^ {2}words in +(\d[\d,]*)$/m.exec(printed) ?? [];
    const [, wordsOut] = /^ {2}words out +(\d[\d,]*):/m.exec(printed) ?? [];
    expect(wordsIn).toBeDefined();
    expect(wordsOut).toBe(wordsIn);
  });

  it.each(pages)('gives %s', async (page) => {
    await expect(disk.files.get(`editions/golden/${page}`)).toMatchFileSnapshot(
      path.resolve(fixtures, 'golden', page.replace('panels/', '')),
    );
  });

  it('gives these pages and no other', () => {
    const names = [...disk.files.keys()].map((name) => name.replace('editions/golden/', ''));
    expect(names.filter((name) => /\.(mdx|yaml)$/.test(name)).sort()).toEqual([...pages].sort());
  });
});
