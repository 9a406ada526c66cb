import { existsSync } from 'node:fs';
import path from 'node:path';
import { dev } from 'astro';
import { buildSite } from '../src/build/build-site.ts';
import { searchLastBuild } from '../src/build/dev-search.ts';
import { readSitePlace } from '../src/build/site-place.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { readContent } from '../src/checks/read-content.ts';
import { toPosix } from '../src/files/to-posix.ts';
import { exitWithProblems, formatProblems } from '../src/problems/report-problems.ts';
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

/** An editor at work sees the problems and goes on; only a build stops at them. Gives back the files that have errors. */
async function showProblems({ content }: Edition): Promise<Set<string>> {
  const problems = checkContent(await readContent(content));
  const report = formatProblems(problems);
  if (report) console.error(`\n${report}\n`);
  return new Set(problems.flatMap(({ fatal, file }) => (fatal && file ? [path.resolve(file)] : [])));
}

type Server = Awaited<ReturnType<typeof dev>>;

/**
 * Shows the problems after each change of the content. Ends at one that the pipeline must be put together anew for, and can be. A
 * check that fails, as on a file that cannot be read just now, is told of; the next change is checked again.
 */
const untilPipelineIsOld = ({ watcher }: Server, edition: Edition): Promise<void> =>
  new Promise((resolve) => {
    watcher.on('all', (_event, file) => {
      const name = toPosix(path.relative(edition.content, file));
      if (name.startsWith('..')) return;
      showProblems(edition).then(
        (faulty) => {
          if (piped.has(name) && !faulty.has(path.resolve(file))) resolve();
        },
        (error: Error) => console.error(`\nThe content could not be checked: ${error.message}\n`),
      );
    });
  });

async function edit(): Promise<void> {
  const edition = findEdition();
  await showProblems(edition);
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
