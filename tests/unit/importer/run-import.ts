import { importReport } from '../../../src/importer/import-report.ts';
import type { ImportOptions } from '../../../src/importer/options.ts';
import { readText } from '../../../src/importer/read-text.ts';
import type { MemoryDisk } from './memory-disk.ts';

interface Ran {
  code: number;
  printed: string;
}

/** Runs an import of a text on a disk in memory. Throws what the import throws. */
export async function runImport(disk: MemoryDisk, text: string, options: Partial<ImportOptions> = {}): Promise<Ran> {
  const printed: string[] = [];
  const code = await importReport(
    { source: 'report.txt', content: 'content', replace: false, dryRun: false, check: false, ...options },
    {
      disk,
      readSource: async (_file, notebook) => readText(new TextEncoder().encode(text), notebook),
      today: '2030-01-02',
      print: (line) => printed.push(line),
      processId: 7,
      isRunning: () => false,
    },
  );
  return { code, printed: printed.join('\n') };
}
