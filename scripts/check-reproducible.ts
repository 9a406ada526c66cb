import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ending, hashFiles, makeTwin, startBuild } from '../src/build/twin.ts';
import { readCommandLine, UsageError } from '../src/commands/command-line.ts';

// Clean builds that differ in everything that must not matter.
const others = readCommandLine({
  usage: `npm run check:reproducible               builds in different surroundings and compares every byte
npm run check:reproducible -- NODE…      with other versions of Node too: /opt/node-22/bin/node /opt/node-26/bin/node`,
  most: Number.POSITIVE_INFINITY,
  read: ({ positionals }) => {
    const missing = positionals.filter((node) => !existsSync(node));
    if (missing.length > 0) throw new UsageError(`There is no Node at ${missing.join(', ')}; name the file that runs`);
    return positionals;
  },
});

/** On Linux a build can be kept to one core; elsewhere it has a single worker thread instead. */
const oneCore = process.platform === 'linux' ? 'taskset -p -c 0 $$ >/dev/null' : 'export UV_THREADPOOL_SIZE=1';

const east = { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8' };
const west = { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8' };
const settings = [
  { place: 'twin-a', environment: east, before: 'umask 022', node: process.execPath },
  { place: 'twins/deeper/b', environment: west, before: `umask 077; ${oneCore}`, node: process.execPath },
  ...others.map((node, at) => ({ place: `twin-${at}`, environment: west, before: 'umask 022', node })),
];

// All copies are taken at once: what is edited while the first is built would be in the others.
const twins = await Promise.all(settings.map(async (setting) => ({ ...setting, twin: await makeTwin(setting.place) })));

let first: Map<string, string> | undefined;
let isSame = true;
for (const { place, twin, ...surroundings } of twins) {
  const { code, complaint } = await ending(startBuild(twin, surroundings));
  if (code !== 0) throw new Error(`The build in ${place} failed:\n${complaint}`);
  const site = await hashFiles(path.join(twin, 'dist'));
  first ??= site;
  const names = new Set([...first.keys(), ...site.keys()]);
  const different = [...names].filter((name) => first?.get(name) !== site.get(name));
  const version = execFileSync(surroundings.node, ['--version'], { encoding: 'utf8' }).trim();
  const { TZ, LC_ALL } = surroundings.environment;
  console.log(
    `${names.size - different.length} of ${names.size} files the same: Node ${version}, ${TZ}, ${LC_ALL}, ${surroundings.before}`,
  );
  if (different.length > 0) console.error(`  ${different.join('\n  ')}`);
  isSame &&= different.length === 0;
}
process.exit(isSame ? 0 : 1);
