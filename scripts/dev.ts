import { existsSync } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { buildSite } from '../src/build/build-site.ts';
import { searchLastBuild } from '../src/build/dev-search.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { formatProblems } from '../src/checks/report-problems.ts';

/** An editor at work sees the problems and goes on; only a build stops at them. */
async function showProblems(): Promise<void> {
  const report = formatProblems(checkContent(await readContent('content')));
  if (report) console.error(`\n${report}\n`);
}

await showProblems();
if (!existsSync('dist/search-index')) {
  console.log('Building once, so that search has an index; npm run build renews it.');
  // Content that does not build yet can still be edited; only search has to wait.
  await buildSite({ output: 'dist' }).catch((error: Error) => console.error(error.message));
}
const server = await dev({ integrations: [searchLastBuild('dist')] });
server.watcher.on('all', (_event, file) => {
  if (path.relative('content', file).startsWith('..')) return;
  void showProblems();
});
console.log(`Editing at http://localhost:${server.address.port}/`);
