import { realDisk } from '../src/importer/disk.ts';
import { importReport } from '../src/importer/import-report.ts';
import { ImportError } from '../src/importer/imported-report.ts';
import { help, parseOptions } from '../src/importer/options.ts';
import { readSource } from '../src/importer/read-source.ts';

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

try {
  const options = parseOptions(process.argv.slice(2), process.cwd(), process.env['CONTENT'] ?? 'content');
  if (options === 'help') console.log(help);
  else
    process.exitCode = await importReport(options, {
      disk: realDisk,
      readSource,
      today: new Date().toISOString().slice(0, 10),
      print: console.log,
      processId: process.pid,
      isRunning,
    });
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof ImportError) && typeof code !== 'string') throw error;
  const place = error instanceof ImportError && error.line ? `line ${error.line}: ` : '';
  console.error(`\n${place}${(error as Error).message}`);
  process.exitCode = 2;
}
