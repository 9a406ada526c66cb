import { refuseProblems } from '../src/checks/read-content.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';

async function check(): Promise<void> {
  const [directory = findEdition().content] = process.argv.slice(2);
  await refuseProblems(directory);
  console.log(`${directory}: no problem found`);
}

await check().catch(exitWithProblems);
