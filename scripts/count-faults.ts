import { readFile, writeFile } from 'node:fs/promises';
import { readCommandLine } from '../src/commands/command-line.ts';
import {
  countTries,
  findUntried,
  hasSurvived,
  readCatalogue,
  type TestResults,
  toFaultTable,
} from '../tests/faults/fault-table.ts';
import { resultFiles } from '../tests/faults/test-runs.ts';

const isWritten = readCommandLine({
  usage: `npm run faults    counts the faults and bad inputs that the last npm test tried and survived: tests/FAULTS.md
  --check         writes nothing: the last step of npm test`,
  options: { check: { type: 'boolean' } },
  read: ({ values }) => !values.check,
});
const results = await Promise.all(resultFiles.map((file) => readFile(file, 'utf8'))).catch(() => {
  console.error('There are no test results: run npm test first, then this command.');
  process.exit(1);
});
const testResults = results.flatMap((result) => (JSON.parse(result) as TestResults).testResults);
const catalogue = readCatalogue(await readFile('tests/faults/catalogue.yaml', 'utf8'));
const faults = countTries(catalogue, { testResults });

const untried = findUntried(faults);
if (untried.length > 0) {
  const lines = untried.map(({ fault, file, test }) => `${fault}: no test of ${file} is named “${test}”`);
  console.error(
    `${untried.length} faults of tests/faults/catalogue.yaml are tried by no test that ran; run the whole of npm test, or correct the catalogue:\n  ${lines.join('\n  ')}`,
  );
  process.exit(1);
}
if (isWritten) await writeFile('tests/FAULTS.md', toFaultTable(faults));
const tried = faults.filter((fault) => fault.tried > 0);
console.log(
  `${tried.filter(hasSurvived).length} of ${tried.length} faults and bad inputs survived; tests/FAULTS.md lists them.`,
);
process.exit(tried.every(hasSurvived) ? 0 : 1);
