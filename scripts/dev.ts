import { existsSync } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { buildSite } from '../src/build/build-site.ts';
import { searchLastBuild } from '../src/build/dev-search.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { exitWithProblems, formatProblems } from '../src/problems/report-problems.ts';
import { type Edition, findEdition } from '../src/report/edition.ts';

/** An editor at work sees the problems and goes on; only a build stops at them. */
async function showProblems({ content }: Edition): Promise<void> {
  const report = formatProblems(checkContent(await readContent(content)));
  if (report) console.error(`\n${report}\n`);
}

async function edit(): Promise<void> {
  const edition = findEdition();
  await showProblems(edition);
  if (!existsSync(path.join(edition.site, 'search-index'))) {
    console.log('Building once, so that search has an index; npm run build renews it.');
    // Content that does not build yet can still be edited; only search has to wait.
    await buildSite().catch((error: Error) => console.error(error.message));
  }
  // What Astro keeps of the content would be another edition's after a change of CONTENT.
  const server = await dev({ force: true, integrations: [searchLastBuild(edition.site)] });
  server.watcher.on('all', (_event, file) => {
    if (path.relative(edition.content, file).startsWith('..')) return;
    void showProblems(edition);
  });
  console.log(`Editing at http://localhost:${server.address.port}/`);
}

await edit().catch(exitWithProblems);
