import { readPublication } from '../src/checks/read-content.ts';
import { readCommandLine, toDay } from '../src/commands/command-line.ts';
import { readAssignments } from '../src/permalinks/assignments.ts';
import { recordPermalinks } from '../src/permalinks/record-permalinks.ts';
import { exitWithProblems } from '../src/problems/report-problems.ts';
import { findEdition } from '../src/report/edition.ts';

const usage = `npm run permalinks                     shows what the present edit does to published addresses
npm run permalinks -- --record         records it in the list, permalinks.lock
  --moved OLD=NEW                      the text of OLD stands at NEW now; ids (p1-4) or addresses (/panel-1/)
  --merged OLD=NEW                     the text of OLD became part of NEW
  --withdrawn OLD --reason "…"         the text of OLD is gone
  --reworded ID                        ID says the same in quite other words (all: the whole text is another edition)
  --date YYYY-MM-DD                    day to record; today (UTC) where it is left out
  --content DIRECTORY                  where it is left out: what CONTENT names, or content`;

const { content, ...decisions } = readCommandLine({
  usage,
  options: {
    record: { type: 'boolean', default: false },
    moved: { type: 'string', multiple: true, default: [] },
    merged: { type: 'string', multiple: true, default: [] },
    withdrawn: { type: 'string', multiple: true, default: [] },
    reworded: { type: 'string', multiple: true, default: [] },
    reason: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    content: { type: 'string' },
  },
  read: ({ values }) => ({
    content: values.content,
    date: toDay(values.date),
    moved: readAssignments(values.moved),
    merged: readAssignments(values.merged),
    withdrawn: values.withdrawn,
    reworded: values.reworded.includes('all') ? ('all' as const) : values.reworded,
    reason: values.reason,
    write: values.record,
  }),
});

await record().catch(exitWithProblems);

async function record(): Promise<void> {
  const root = findEdition(content).content;
  const { report, refusals } = await recordPermalinks(root, await readPublication(root), decisions);
  console.log(report);
  if (refusals.length > 0) process.exitCode = 1;
}
