import { describe, expect, it } from 'vitest';
import { randomIndexes } from '../../../bench/random-numbers.ts';
import { ImportError } from '../../../src/importer/imported-report.ts';
import { readBack } from '../../../src/importer/read-back.ts';
import { Killed, MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

const nouns = 'lamp tide keeper harbor crane ferry pilot gale channel buoy signal winter'.split(' ');

/** A report of two sections; each paragraph's words depend on its version alone. */
function toReport(versions: readonly number[]): string {
  const paragraphs = versions.map((version, place) => {
    const noun = (step: number) => nouns[(place * 5 + version * 7 + step * 3) % nouns.length];
    return `Paragraph ${place} speaks of the ${noun(1)} and, in version ${version}, of the ${noun(2)} that every ${noun(3)} needs.`;
  });
  const half = Math.ceil(paragraphs.length / 2);
  return [
    'Lamps and Tides',
    'Panel 1: Lamps',
    ...paragraphs.slice(0, half),
    'Panel 2: Tides',
    ...paragraphs.slice(half),
  ].join('\n\n');
}

const isPage = (name: string): boolean => /\.mdx(?:\.new)?$|report\.yaml$/.test(name);
const pagesOf = (disk: MemoryDisk): Map<string, string> => new Map([...disk.files].filter(([name]) => isPage(name)));

function copyOf(disk: MemoryDisk): MemoryDisk {
  const copy = new MemoryDisk();
  for (const [name, text] of disk.files) copy.files.set(name, text);
  return copy;
}

function makeRestatement(disk: MemoryDisk): void {
  disk.files.delete('editions/x/.import/record.json');
  const identity = disk.files.get('editions/x/report.yaml') ?? '';
  disk.files.set('editions/x/report.yaml', identity.replace('kind: original', 'kind: restatement'));
}

/** Adds a sentence of the editor's to a paragraph of the edition; gives back its mark. */
function editSomething(disk: MemoryDisk, random: (below: number) => number, count: number): string {
  const pages = [...disk.files.keys()].filter((name) => /panel-\d\.mdx$/.test(name)).sort();
  const page = pages[random(pages.length)] ?? '';
  const lines = (disk.files.get(page) ?? '').split('\n');
  const paragraphs = lines.flatMap((line, at) => (line.startsWith('Paragraph ') ? [at] : []));
  const at = paragraphs[random(paragraphs.length)] ?? 0;
  const mark = `Editor’s sentence ${count}.`;
  lines[at] += ` ${mark}`;
  disk.files.set(page, lines.join('\n'));
  return mark;
}

describe('a thousand random runs of imports, edits, kills and full disks', () => {
  it('lose no byte of an editor’s, leave no half file, and end as one undisturbed import', async () => {
    const random = randomIndexes(20170117);
    const seen = { imports: 0, edits: 0, killed: 0, full: 0, lost: 0, half: 0, astray: 0 };
    while (seen.imports < 1000) {
      const disk = new MemoryDisk();
      const versions = [0, 0, 0];
      const marks: string[] = [];
      await runImport(disk, toReport(versions), { into: 'editions/x' });
      // Every second edition is a restatement that no import made, whose text is exchanged.
      const isReplaced = random(2) === 0;
      const options = isReplaced ? { content: 'editions/x', replace: true } : { into: 'editions/x' };
      if (isReplaced) makeRestatement(disk);
      for (let step = 0; step < 8; step += 1) {
        // The words of a restatement give way to the first import; from then on an editor's are theirs.
        if (random(2) === 0 && !(isReplaced && step === 0)) marks.push(editSomething(disk, random, ++seen.edits));
        const changed = random(versions.length);
        versions[changed] = random(4);
        const report = toReport(versions);
        const undisturbed = copyOf(disk);
        undisturbed.startProcess();
        await runImport(undisturbed, report, options);
        const [before, after] = [pagesOf(disk), pagesOf(undisturbed)];

        const trouble = random(3);
        const at = random(undisturbed.operations + 1);
        disk.startProcess({
          ...(trouble === 1 && { killAt: at }),
          ...(trouble === 2 && { fullAt: at }),
          part: random(100) / 100,
        });
        seen.imports += 1;
        const outcome = await runImport(disk, report, options).catch((error: unknown) => error);
        if (outcome instanceof Killed) seen.killed += 1;
        else if ((outcome as NodeJS.ErrnoException).code === 'ENOSPC') seen.full += 1;
        else if (outcome instanceof Error) throw outcome;

        disk.startProcess();
        for (const [name, text] of pagesOf(disk))
          if (text !== before.get(name) && text !== after.get(name)) seen.half += 1;
        for (const name of before.keys()) if (!disk.files.has(name) && after.has(name)) seen.lost += 1;
        await runImport(disk, report, options);
        const pages = [...pagesOf(disk)].filter(([name]) => name.endsWith('.mdx'));
        const whole = pages.map(([, text]) => text).join('\n');
        seen.lost += marks.filter((mark) => !whole.includes(mark)).length;
        if (pages.some(([name, text]) => text !== after.get(name))) seen.astray += 1;
        for (const [, text] of pages) readBack(text);
      }
    }
    expect(seen.killed).toBeGreaterThan(100);
    expect(seen.full).toBeGreaterThan(100);
    expect(seen.edits).toBeGreaterThan(300);
    expect({ lost: seen.lost, half: seen.half, astray: seen.astray }).toEqual({ lost: 0, half: 0, astray: 0 });
  }, 240_000);
});

describe('a second import', () => {
  it('changes nothing where nothing changed', async () => {
    const disk = new MemoryDisk();
    await runImport(disk, toReport([1, 2, 3]), { into: 'editions/x' });
    const before = new Map(disk.files);
    const { code, printed } = await runImport(disk, toReport([1, 2, 3]), { into: 'editions/x' });
    expect([code, printed.includes('nothing to change')]).toEqual([0, true]);
    expect(disk.files).toEqual(before);
  });

  it('is refused while another is at work on the same edition', async () => {
    const disk = new MemoryDisk();
    await runImport(disk, toReport([1, 1]), { into: 'editions/x' });
    disk.startProcess({ killAt: 3 });
    await expect(runImport(disk, toReport([2, 1]), { into: 'editions/x' })).rejects.toThrow(Killed);
    disk.startProcess();
    const before = new Map(disk.files);
    const second = runImport(disk, toReport([1, 2]), { into: 'editions/x' }, { processId: 8, isRunning: () => true });
    await expect(second).rejects.toThrow(ImportError);
    await expect(second).rejects.toThrow(/another import is at work/);
    expect(disk.files).toEqual(before);
  });
});
