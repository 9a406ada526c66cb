import { refuseProblems } from '../src/checks/read-content.ts';
import { readCommandLine } from '../src/commands/command-line.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';
import { formatCount } from '../src/report/format-count.ts';

const named = readCommandLine({
  usage: `npm run check                 checks the content alone: what CONTENT names, or content
npm run check -- DIRECTORY    checks another edition's, such as editions/other`,
  most: 1,
  read: ({ positionals: [directory] }) => directory,
});

async function check(): Promise<void> {
  const directory = findEdition(named).content;
  const warnings = await refuseProblems(directory);
  console.log(`${directory}: ${warnings > 0 ? `no error, ${formatCount(warnings, 'warning')}` : 'no problem found'}`);
}

await check().catch(exitWithProblems);
