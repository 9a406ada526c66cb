import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read-content.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { formatProblems } from '../../../src/problems/report-problems.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

vi.mock(import('../../../src/files/list-files.ts'), async (original) => ({
  listFiles: vi.fn((await original()).listFiles),
}));

describe('a content directory', () => {
  it.each(['content/', './content//'])('may be called %s', async (root) => {
    const content = await readContent(root);
    expect(content.root).toBe('content');
    expect(formatProblems(checkContent(content))).toBe('');
  });

  it('is read without a file that is gone by then, as an editor’s temporary one', async () => {
    const directory = makeTemporaryDirectory();
    writeFileSync(path.join(directory, 'report.yaml'), 'title: Lamps\n');
    vi.mocked(listFiles).mockResolvedValueOnce(['panels/panel-1.mdx~', 'report.yaml']);
    const { files } = await readContent(directory);
    expect(files.map((file) => path.basename(file.path))).toEqual(['report.yaml']);
  });
});
