import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { readCommandLine, toCount, UsageError } from '../../src/commands/command-line.ts';
import { findEdition } from '../../src/report/edition.ts';
import { buildStarlight } from './build-starlight.ts';
import { measureSearchBytes } from './measure-search-bytes.ts';
import { measureResidentMemory } from './resident-memory.ts';
import { writeInventedReport } from './write-report.ts';

const sizes = readCommandLine({
  usage: 'npm run bench:scale -- 100 1000 5000    builds invented reports of so many pages; measures build and search',
  most: Number.POSITIVE_INFINITY,
  read: ({ positionals }) => {
    if (positionals.length === 0)
      throw new UsageError('No number of pages is given; say how many: npm run bench:scale -- 100 1000');
    return positionals.map((size) => toCount(size, { what: 'pages', usual: 1000 }));
  },
});

/** Runs one of the project's commands on a content directory. Gives back seconds, and the largest memory in MB of it and its children together (Linux only). */
async function run(script: string, content: string, ...rest: string[]): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...rest], {
    env: { ...process.env, CONTENT: content },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  const watch = setInterval(async () => {
    memory = Math.max(memory, await measureResidentMemory(child.pid ?? 0));
  }, 500);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} failed on ${content}`);
  return { seconds: (performance.now() - start) / 1000, memory };
}

const rows = [['this report', '', '', '', '', ((await measureSearchBytes('dist')) / 1000).toFixed(1)]];
for (const size of sizes) {
  const content = `editions/invented-${size}`;
  await writeInventedReport(content, size);
  await run('scripts/permalinks.ts', content, '--record');
  const { seconds, memory } = await run('scripts/build.ts', content);
  const { site } = findEdition(content);
  const bytes = await measureSearchBytes(site);
  const peer = await buildStarlight(content, 'starlight');
  const equipped = await buildStarlight(content, 'starlight-equipped');
  await Promise.all([content, site].map((directory) => rm(directory, { recursive: true })));
  rows.push([
    `${size} pages`,
    seconds.toFixed(0),
    peer?.toFixed(0) ?? '',
    equipped?.toFixed(0) ?? '',
    memory.toFixed(0),
    (bytes / 1000).toFixed(1),
  ]);
}
const table = `# At scale

By \`npm run bench:scale -- ${sizes.join(' ')}\`: invented reports in this site's format, without registers, on ${os.cpus().length} cores (load average
${os.loadavg()[0]?.toFixed(1)} at the end). Search: files of the bundle from the intent to the first eight results of one word, the median of 15 words.
Memory: of all processes of the build together, looked at twice a second. Equipped, Starlight gives each page what ours has beside its
HTML: a share image, its text in Markdown, a place in \`llms.txt\`, and links that were checked.

| | build, s | Starlight’s of the same pages, s | Starlight’s, equipped, s | peak memory of our build, MB | search, kB |
|---|---:|---:|---:|---:|---:|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
await writeFile('bench/scale/RESULTS.md', table);
console.log(table);
