import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/importer/progress.ts';
import { MemoryDisk } from './memory-disk.ts';
import { runImport } from './run-import.ts';

describe('progress', () => {
  it('says nothing of what takes only a moment, and of what takes longer one line a stage', () => {
    let time = 0;
    let waiting: { call: () => void; milliseconds: number } | undefined;
    const lines: string[] = [];
    const begin = createProgress({
      now: () => time,
      later(call, milliseconds) {
        waiting = { call, milliseconds };
        return () => {
          waiting = undefined;
        };
      },
      print: (line) => lines.push(line),
    });
    begin('reading the file');
    time = 400;
    begin('reading 80 lines');
    expect(lines).toEqual([]);
    expect(waiting?.milliseconds).toBe(1100);
    time = 1500;
    waiting?.call();
    expect(lines).toEqual(['  2 s: reading 80 lines …']);
    time = 3100;
    begin('writing 4 files');
    expect(lines.slice(1)).toEqual(['  3 s: writing 4 files …']);
  });

  it('names the stages of an import in their order, with their size', async () => {
    const stages: string[] = [];
    const text = 'Lamps and Tides\n\nPanel 1: Lamps\n\nA lamp was lit.\n\nPanel 2: Tides\n\nA tide came in.';
    await runImport(new MemoryDisk(), text, { into: 'editions/x' }, { begin: (stage) => stages.push(stage) });
    expect(stages).toEqual([
      'reading the file',
      'reading 9 lines',
      'setting 2 sections',
      'proving that every word is there',
      'writing 4 files',
      'recording the permalinks',
    ]);
  });
});
