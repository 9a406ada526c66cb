import { describe, expect, it } from 'vitest';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

const report = `Lamps and Tides

Panel 1: Lamps

The lamps of Tolm burn oil, one keeper said, and the oil comes late in each winter of the war.

The lamps of Tolm burn oil, one keeper said.

No harbor counts its lamps twice, for the councils trust the first count and pay for it.

Panel 2: Tides

The tide waits for no keeper. It turned twice before the boats were in, as the tables say.
`;
const next = report
  .replace('No harbor counts its lamps twice', 'Some harbors count their lamps twice')
  .replace('The lamps of Tolm burn oil, one keeper said, and', 'The lamps of Tolm burn gas, one keeper said, and')
  .replace('The lamps of Tolm burn oil, one keeper said.', 'The lamps of Tolm burn gas, one keeper said.')
  .replace('as the tables say.', 'as the tables say.\n\nA third tide came at dusk and nobody had a boat out.');

const toWindows = (text: string): string => text.replaceAll('\n', '\r\n');
const mark = (text: string): string => `\uFEFF${text}`;
const isContent = (name: string): boolean => /\.mdx(?:\.new)?$|report\.yaml$/.test(name);
const contentOf = (disk: MemoryDisk): Map<string, string> =>
  new Map([...disk.files].filter(([name]) => isContent(name)));

/** An edition of the report whose files an editor's program wrote in its own way. */
async function toEdition(rewrite: (text: string) => string, edit = (text: string): string => text) {
  const disk = new MemoryDisk();
  await runImport(disk, report, { into: 'editions/x' });
  for (const [name, text] of contentOf(disk)) disk.files.set(name, rewrite(edit(text)));
  return disk;
}

const writings: [name: string, rewrite: (text: string) => string][] = [
  ['Windows line ends', toWindows],
  ['a byte order mark', mark],
  ['both', (text) => mark(toWindows(text))],
];

describe.each(writings)('files with %s', (_, rewrite) => {
  it.each([
    ['with new words and a new paragraph', next, (text: string) => text],
    [
      'with words laid beside those of an editor',
      next,
      (text: string) => text.replace('No harbor', 'No bright harbor'),
    ],
    ['with nothing new', report, (text: string) => text],
  ])('stay such files, the same as others in all else: %s', async (_name, source, edit) => {
    const [plain, other] = [await toEdition(String, edit), await toEdition(rewrite, edit)];
    const { code } = await runImport(plain, source, { into: 'editions/x' });
    expect((await runImport(other, source, { into: 'editions/x' })).code).toBe(code);
    expect(contentOf(other)).toEqual(new Map([...contentOf(plain)].map(([name, text]) => [name, rewrite(text)])));
  });

  it('stay such files where a restatement gives way to the text', async () => {
    const restated = (text: string) => text.replace('kind: original', 'kind: restatement');
    const [plain, other] = [await toEdition(String, restated), await toEdition(rewrite, restated)];
    for (const disk of [plain, other]) {
      disk.files.delete('editions/x/.import/record.json');
      await runImport(disk, next, { content: 'editions/x', replace: true });
    }
    expect(contentOf(plain).get('editions/x/report.yaml')).toContain('kind: original');
    expect(contentOf(other)).toEqual(new Map([...contentOf(plain)].map(([name, text]) => [name, rewrite(text)])));
  });
});

it('a file of mixed line ends keeps each where it stood', async () => {
  const mixed = (text: string) => text.replace(/(order: \d)\n/, '$1\r\n');
  const [plain, other] = [await toEdition(String), await toEdition(mixed)];
  for (const disk of [plain, other]) await runImport(disk, next, { into: 'editions/x' });
  const page = contentOf(other).get('editions/x/panels/panel-1.mdx') ?? '';
  expect(page).toContain('Some harbors count');
  expect(page).toBe(mixed(contentOf(plain).get('editions/x/panels/panel-1.mdx') ?? ''));
});
