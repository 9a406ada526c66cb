import { existsSync, watch } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { recoverSite } from '../src/build/swap-site.ts';
import { ending, hashFiles, makeTwin, startBuild } from '../src/build/twin.ts';
import { readCommandLine, toCount } from '../src/commands/command-line.ts';
import { hashedDirectories } from '../src/hosting/policy.ts';
import { findEdition, workshop } from '../src/report/edition.ts';

// Builds are killed and doubled; after each, the published site must be the old or the new one, whole.
const { kills, doubles } = readCommandLine({
  usage: 'npm run stress:build -- KILLS DOUBLES    kills so many builds and runs so many two at once (50 and 20)',
  most: 2,
  read: ({ positionals: [kills, doubles] }) => ({
    kills: toCount(kills, { what: 'kills', usual: 50, least: 0 }),
    doubles: toCount(doubles, { what: 'builds', usual: 20, least: 0 }),
  }),
});

const twin = await makeTwin('stress');
const site = path.join(twin, findEdition().site);
const places = { output: site, previous: path.join(twin, findEdition().previous) };
const section = path.join(twin, findEdition().content, 'panels', 'panel-1.mdx');
const original = await readFile(section, 'utf8');

/** Whether a site holds every file of an edition, and nothing else but hashed files kept from another. */
function isWhole(edition: ReadonlyMap<string, string>, files: ReadonlyMap<string, string>): boolean {
  const isKept = (file: string) => hashedDirectories.some((name) => file.startsWith(`${name}/`));
  const isRecord = (file: string) => file === '.hosting/generations.json';
  return (
    [...edition].every(([file, hash]) => isRecord(file) || files.get(file) === hash) &&
    [...files.keys()].every((file) => edition.has(file) || isKept(file))
  );
}

/** Two editions of the content, told apart by one word of an abstract. */
async function writeEdition(edition: number): Promise<void> {
  await writeFile(section, edition === 0 ? original : original.replace(/^abstract: (.)/m, 'abstract: Now $1'));
}

/** A clean build's files by their hashes; what it keeps of editions before it is no part of an edition. */
async function buildWhole(): Promise<{ files: Map<string, string>; milliseconds: number }> {
  await rm(site, { recursive: true, force: true });
  const start = performance.now();
  const { code, complaint } = await ending(startBuild(twin));
  if (code !== 0) throw new Error(`A build that nobody disturbed failed:\n${complaint}`);
  return { files: await hashFiles(site), milliseconds: performance.now() - start };
}

await writeEdition(0);
const old = await buildWhole();
await writeEdition(1);
const young = await buildWhole();
if (isWhole(old.files, young.files)) throw new Error('The two editions give the same site, so nothing would be shown');

const counts = { killed: 0, killedInSwap: 0, finishedFirst: 0, broughtBack: 0, doubled: 0, failed: 0, damaged: 0 };

function countFailure(complaint: string): void {
  counts.failed += 1;
  console.error(`A build failed:\n${complaint}`);
}

async function judge(what: string): Promise<void> {
  if (recoverSite(places)) counts.broughtBack += 1;
  const files = existsSync(site) ? await hashFiles(site) : new Map<string, string>();
  if (isWhole(old.files, files) || isWhole(young.files, files)) return;
  counts.damaged += 1;
  console.error(`Damaged after ${what}`);
}

for (let round = 0; round < kills; round += 1) {
  await writeEdition(round % 2);
  const build = startBuild(twin);
  const ended = ending(build);
  const kill = () => {
    if (build.pid && build.exitCode === null) process.kill(-build.pid, 'SIGKILL');
  };
  // Every fifth kill waits for the swap itself; the others come at any moment.
  const watcher =
    round % 5 === 4 ? watch(path.join(twin, workshop), (_, name) => name === 'previous' && kill()) : undefined;
  if (!watcher) await Promise.race([ended, wait(Math.random() * young.milliseconds)]);
  if (!watcher) kill();
  const { code, complaint } = await ended;
  watcher?.close();
  if (code === null) counts[watcher ? 'killedInSwap' : 'killed'] += 1;
  else if (code === 0) counts.finishedFirst += 1;
  else countFailure(complaint);
  await judge(`kill ${round + 1}`);
}

for (let round = 0; round < doubles; round += 1) {
  await writeEdition(round % 2);
  const endings = [startBuild(twin), startBuild(twin)].map(ending);
  for (const { code, complaint } of await Promise.all(endings)) {
    if (code !== 0) countFailure(complaint);
  }
  counts.doubled += 1;
  await judge(`doubled build ${round + 1}`);
}

await writeEdition(1);
const last = await buildWhole();
const isSame = JSON.stringify([...last.files]) === JSON.stringify([...young.files]);
console.table(counts);
console.log(isSame ? 'The next build gives the same bytes as before.' : 'The next build differs.');
process.exit(counts.damaged + counts.failed > 0 || !isSame ? 1 : 0);
