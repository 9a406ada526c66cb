import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readOutline } from '../../../src/report/read-outline.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

it('calls report and sections as the whole report calls them', async () => {
  const [outline, report] = await Promise.all([readOutline('content'), readReport('content')]);
  expect(outline.identity).toEqual(report.identity);
  const called = report.sections.map(({ slug, numeral, title }) => ({ slug, numeral, title }));
  expect(outline.sections).toHaveLength(called.length);
  expect(outline.sections).toEqual(expect.arrayContaining(called));
});

it.each([
  ['without front matter', 'Only words.\n'],
  ['whose front matter is not closed', '---\ntitle: Lamps and oil\n'],
  ['without a title', '---\norder: 1\nnumeral: "1"\n---\n'],
])('refuses a section %s', async (_name, source) => {
  const directory = makeTemporaryDirectory();
  cpSync('content', directory, { recursive: true });
  writeFileSync(path.join(directory, 'panels/panel-1.mdx'), source);
  await expect(readOutline(directory)).rejects.toThrow();
});
