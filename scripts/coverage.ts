import { readPublication } from '../src/checks/read-content.ts';
import { readCommandLine } from '../src/commands/command-line.ts';
import { findAll, findUncovered, patterns } from '../src/coverage/coverage.ts';
import { readHoldings } from '../src/coverage/read-holdings.ts';
import { findIdleExclusions } from '../src/coverage/read-unregistered.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';
import { readReport } from '../src/report/read-report.ts';
import { findUnheldWords } from '../src/search/readers-words/check-readers-words.ts';
import { readReadersWords } from '../src/search/readers-words/read-readers-words.ts';

readCommandLine({
  usage: `npm run coverage    lists what the text holds and no register does, and what registers hold that is not in the text;
                    of what CONTENT names, or content`,
  read: () => undefined,
});

/** What the patterns find in the text, and what of it no register holds and unregistered.yaml does not explain; what of the registers another edition holds, or none. */
async function showCoverage(): Promise<void> {
  const { content } = findEdition();
  // Unsound text is refused; a register that the text does not bear out is none the less compared: that is what this is for.
  await readPublication(content);
  const { sections, about } = await readReport(content);
  const all = [...sections, about];
  const found = findAll(all);
  const uncovered = findUncovered(all, await readHoldings(content, all));
  for (const pattern of patterns) {
    const total = found.filter((finding) => finding.pattern === pattern).length;
    const open = uncovered.filter((finding) => finding.pattern === pattern);
    console.log(`${pattern}: ${total} found, ${open.length} in no register and not explained`);
    for (const { file, paragraph, written } of open)
      console.log(`  ${file}:${paragraph.line} ${paragraph.id} ${written}`);
  }
  const idle = await findIdleExclusions(content, all);
  if (idle.length > 0) console.log(`${content}/unregistered.yaml: ${idle.length} not in this edition of the text`);
  for (const { paragraph, words } of idle) console.log(`  ${paragraph} ${words}`);
  const unheld = findUnheldWords(await readReadersWords(content), all);
  if (unheld.length > 0) console.log(`${content}/readers-words.yaml: ${unheld.length} not in this edition of the text`);
  for (const words of unheld) console.log(`  ${words}`);
  if (uncovered.length > 0) process.exitCode = 1;
}

await showCoverage().catch(exitWithProblems);
