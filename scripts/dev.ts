import path from 'node:path';
import { dev } from 'astro';
import { checkContent } from '../src/checks/check-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { formatProblems } from '../src/checks/report-problems.ts';

/** An editor at work sees the problems and goes on; only a build stops at them. */
async function showProblems(): Promise<void> {
  const report = formatProblems(checkContent(await readContent('content')));
  if (report) console.error(`\n${report}\n`);
}

await showProblems();
const server = await dev({});
server.watcher.on('all', (_event, file) => {
  if (path.relative('content', file).startsWith('..')) return;
  void showProblems();
});
console.log(`Editing at http://localhost:${server.address.port}/`);
