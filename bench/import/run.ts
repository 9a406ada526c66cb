import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPublication } from '../../src/checks/read-content.ts';
import { readCommandLine, toCount } from '../../src/commands/command-line.ts';
import { realDisk } from '../../src/importer/disk.ts';
import { importReport } from '../../src/importer/import-report.ts';
import { readSource } from '../../src/importer/read-source.ts';
import { recordPermalinks } from '../../src/permalinks/record-permalinks.ts';
import { workshop } from '../../src/report/edition.ts';
import { countWords } from '../../src/report/section.ts';
import { inventReport } from './invent-report.ts';

// How long an import of an invented text takes, from the file to the pages on the disk; then the same again, which finds
// nothing to change; then a text with other words in every paragraph.
const pages = readCommandLine({
  usage:
    'npm run bench:import -- PAGES    imports an invented text of so many pages (1000), and says how long that takes',
  most: 1,
  read: ({ positionals: [pages] }) => toCount(pages, { what: 'pages', usual: 1000 }),
});
const place = path.join(workshop, 'bench-import');
const source = path.join(place, 'report.txt');
const into = path.join(place, 'edition');

const { text } = inventReport(pages);
await rm(place, { recursive: true, force: true });
await mkdir(place, { recursive: true });
await writeFile(source, text);

interface Taken {
  /** Seconds by the clock, and of the processor: on a machine that has other work the second is the fairer figure. */
  clock: number;
  processor: number;
}

async function time(): Promise<Taken> {
  const start = performance.now();
  const usage = process.cpuUsage();
  const code = await importReport(
    { source, content: 'content', into, replace: false, dryRun: false, check: false },
    {
      disk: realDisk,
      readSource,
      today: '2030-01-02',
      print: () => {},
      begin: () => {},
      recordReworded: async (root, reworded) => {
        await recordPermalinks(root, await readPublication(root), { date: '2030-01-02', reworded, write: true });
        return undefined;
      },
      processId: process.pid,
      isRunning: () => false,
    },
  );
  if (code !== 0) throw new Error(`The import ended with ${code}`);
  const { user, system } = process.cpuUsage(usage);
  return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

const first = await time();
const again = await time();
await writeFile(source, exchangeYears(text));
const changed = await time();
const words = countWords(text).toLocaleString('en');
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${pages.toLocaleString('en')} pages, ${words} words`);
const format = ({ clock, processor }: Taken) => `${clock.toFixed(1)} s (${processor.toFixed(1)} s of processor)`;
console.log(
  `first import ${format(first)}, again ${format(again)}, every paragraph changed ${format(changed)}, at most ${memory} MB of memory`,
);
await rm(place, { recursive: true, force: true });

/** The text with another year in every sentence: no paragraph stays as it was, and each is still known. */
function exchangeYears(former: string): string {
  return former.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + 120));
}
