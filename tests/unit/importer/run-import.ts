import { importReport, type Surroundings } from '../../../src/importer/import-report.ts';
import type { ImportOptions } from '../../../src/importer/options.ts';
import { readSourceBytes } from '../../../src/importer/read-source.ts';
import type { MemoryDisk } from './memory-disk.ts';

interface Ran {
  code: number;
  printed: string;
}

/** Runs an import of a file's text or bytes on a disk in memory, alone unless `around` says otherwise. Throws what the import throws. */
export async function runImport(
  disk: MemoryDisk,
  source: string | Uint8Array,
  options: Partial<ImportOptions> = {},
  around: Partial<Surroundings> = {},
): Promise<Ran> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source);
  const printed: string[] = [];
  const code = await importReport(
    { source: 'report.txt', content: 'content', replace: false, dryRun: false, check: false, ...options },
    {
      disk,
      readSource: (_file, notebook) => readSourceBytes(bytes, notebook),
      today: '2030-01-02',
      print: (line) => printed.push(line),
      begin: () => {},
      recordReworded: async () => undefined,
      processId: 7,
      isRunning: () => false,
      ...around,
    },
  );
  return { code, printed: printed.join('\n') };
}
