import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, makeTwin, startBuild } from '../../src/build/twin.ts';

const content = 'invented/rows';
const timeline = `asOf: "2017"
events:
  - id: t-support
    around: "2016"
    status: past
    event: The workshop is supported by the Fund for Island Studies.
    short: Workshop supported
    said: made possible
    paragraphs: [pa-2]
    turningPoint: true
`;
const figures = `figures:
  - id: f-house
    value: 14
    unit: QUAY STREET
    measures: number of the house to which letters go
    said: 14 QUAY
    paragraph: pa-6
    isKey: true
`;

describe('rows that rest on a paragraph of the about page', () => {
  let twin: string;
  const readSite = (file: string) => readFile(path.join(twin, 'sites', content, file), 'utf8');

  beforeAll(async () => {
    twin = await makeTwin('about-page-rows');
    const run = (...command: string[]) => execFileSync(process.execPath, command, { cwd: twin, stdio: 'pipe' });
    run('scripts/import.ts', 'tests/fixtures/importer/golden.docx', '--into', content);
    await mkdir(path.join(twin, content, 'figures'));
    await writeFile(path.join(twin, content, 'timeline.yaml'), timeline);
    await writeFile(path.join(twin, content, 'figures', 'register.yaml'), figures);
    run('scripts/permalinks.ts', '--content', content, '--record');
    const { code, complaint } = await ending(startBuild(twin, { environment: { CONTENT: content } }));
    expect(complaint).toBe('');
    expect(code).toBe(0);
  }, 240_000);

  afterAll(() => rm(twin, { recursive: true, force: true }));

  it.each([
    ['index.html', 'href="/about/#pa-2"'],
    ['index.html', 'href="/about/#pa-6"'],
    ['timeline/index.html', 'href="/about/#pa-2"'],
    ['figures/index.html', 'href="/about/#pa-6"'],
    ['figures/figures.csv', '/about/#pa-6'],
  ])('lead there from %s', async (file, address) => {
    expect(await readSite(file)).toContain(address);
  });
});
