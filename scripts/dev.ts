import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dev } from 'astro';
import { buildSite } from '../src/build/build-site.ts';
import { searchLastBuild } from '../src/build/dev-search.ts';
import { readSitePlace } from '../src/build/site-place.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { listFiles } from '../src/files/list-files.ts';
import { toPosix } from '../src/files/to-posix.ts';
import { ContentProblems, exitWithProblems, formatProblems } from '../src/problems/report-problems.ts';
import { readBacklinks } from '../src/references/read-backlinks.ts';
import { registers } from '../src/registers/registers.ts';
import { type Edition, findEdition } from '../src/report/edition.ts';
import { indexDirectory } from '../src/search/index-directory.ts';

/**
 * Files that the pipeline of the text is put together from, once: which terms and figures it links, what refers to a paragraph, when
 * that changed. All other files are read when a page asks for them.
 */
const piped: ReadonlySet<string> = new Set([
  'report.yaml',
  'permalinks.lock',
  ...Object.values(registers).flatMap(({ files }) => Object.keys(files)),
]);

/**
 * An editor at work sees the problems and goes on; only a build stops at them. Gives back whether the pipeline can be put together of
 * the content, for which astro.config.mjs reads what the references under paragraphs are counted from: sections and registers.
 */
async function showProblems({ content }: Edition): Promise<boolean> {
  try {
    const report = formatProblems(checkContent(await readContent(content)));
    if (report) console.error(`\n${report}\n`);
    await readBacklinks(content, '/');
    return true;
  } catch (error) {
    // Problems with file and line stand in the report; a file that cannot be read just now does not.
    if (!(error instanceof ContentProblems)) console.error(`\n${(error as Error).message}\n`);
    return false;
  }
}

/** Changes with every file that is saved, added or taken away. What watches for Node itself loses files that are saved by renaming. */
async function stampOf({ content }: Edition): Promise<string> {
  const names = await listFiles(content);
  return names
    .map((name) => `${name} ${statSync(path.join(content, name), { throwIfNoEntry: false })?.mtimeMs}`)
    .join();
}

/** Shows the problems, at once and after each change, until the pipeline can be put together. */
async function untilReadable(edition: Edition): Promise<void> {
  for (let seen = ''; ; await setTimeout(500)) {
    const stamp = await stampOf(edition);
    if (stamp === seen) continue;
    seen = stamp;
    if (await showProblems(edition)) return;
    console.error('The server starts once the text and the registers can be read.');
  }
}

type Server = Awaited<ReturnType<typeof dev>>;

/** Shows the problems after each change of the content. Ends once the pipeline must be put together anew, and can be. */
const untilPipelineIsOld = ({ watcher }: Server, edition: Edition): Promise<void> =>
  new Promise((resolve) => {
    let isOld = false;
    watcher.on('all', async (_event, file) => {
      const name = toPosix(path.relative(edition.content, file));
      if (name.startsWith('..')) return;
      isOld ||= piped.has(name);
      if ((await showProblems(edition)) && isOld) resolve();
    });
  });

async function edit(): Promise<void> {
  const edition = findEdition();
  await untilReadable(edition);
  if (!existsSync(path.join(edition.site, indexDirectory))) {
    console.log('Building once, so that search has an index; npm run build renews it.');
    // Content that does not build yet can still be edited; only search has to wait.
    await buildSite().catch((error: Error) => console.error(error.message));
  }
  for (let port: number | undefined; ; ) {
    // What Astro keeps of the content would be another edition's after a change of CONTENT.
    const server = await dev({ force: true, server: { port }, integrations: [searchLastBuild(edition.site)] });
    if (port === undefined)
      console.log(`Editing at http://localhost:${server.address.port}${readSitePlace(edition.content).base}`);
    port = server.address.port;
    await untilPipelineIsOld(server, edition);
    await server.stop();
  }
}

await edit().catch(exitWithProblems);
