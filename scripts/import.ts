import { readPublication } from '../src/checks/read-content.ts';
import { isRunning } from '../src/files/is-running.ts';
import { realDisk } from '../src/importer/disk.ts';
import { importReport } from '../src/importer/import-report.ts';
import { ImportError } from '../src/importer/imported-report.ts';
import { help, parseOptions } from '../src/importer/options.ts';
import { tellProgress } from '../src/importer/progress.ts';
import { readSource } from '../src/importer/read-source.ts';
import { recordPermalinks } from '../src/permalinks/record-permalinks.ts';
import { ContentProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';

const today = new Date().toISOString().slice(0, 10);

/** The import knows each paragraph again whatever its words: what was published under an id still stands there. */
async function recordReworded(root: string, reworded: readonly string[]): Promise<string> {
  try {
    const { refusals } = await recordPermalinks(root, await readPublication(root), {
      date: today,
      reworded,
      write: true,
    });
    return refusals.length === 0
      ? '  permalinks    recorded'
      : `  permalinks    not recorded, see npm run permalinks:\n${refusals.map((each) => `      ${each}`).join('\n')}`;
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error;
    return `  permalinks    not recorded yet; mend this, then npm run permalinks -- --record:\n${error.message}`;
  }
}

try {
  const options = parseOptions(process.argv.slice(2), process.cwd(), findEdition().content);
  if (options === 'help') console.log(help);
  else
    process.exitCode = await importReport(options, {
      disk: realDisk,
      readSource,
      today,
      print: console.log,
      begin: tellProgress(),
      recordReworded,
      processId: process.pid,
      isRunning,
    });
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const isExpected = error instanceof ImportError || error instanceof ContentProblems || typeof code === 'string';
  if (!isExpected) throw error;
  const place = error instanceof ImportError && error.line ? `line ${error.line}: ` : '';
  console.error(`\n${place}${(error as Error).message}`);
  process.exitCode = 2;
}
