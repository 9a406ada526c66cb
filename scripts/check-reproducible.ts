import path from 'node:path';
import { ending, hashFiles, makeTwin, startBuild } from '../src/build/twin.ts';

/** Two clean builds that differ in everything that must not matter: place, time zone, locale, file rights, threads. */
const settings = [
  {
    place: 'twin-a',
    umask: '022',
    environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8', UV_THREADPOOL_SIZE: '8' },
  },
  {
    place: 'twins/deeper/b',
    umask: '077',
    environment: { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', UV_THREADPOOL_SIZE: '1' },
  },
];

const sites = [];
for (const { place, umask, environment } of settings) {
  const twin = await makeTwin(place);
  const { code, complaint } = await ending(startBuild(twin, environment, umask));
  if (code !== 0) throw new Error(`The build in ${place} failed:\n${complaint}`);
  sites.push(await hashFiles(path.join(twin, 'dist')));
}

const [first, second] = sites;
if (!first || !second) throw new Error('Two sites are needed');
const names = new Set([...first.keys(), ...second.keys()]);
const different = [...names].filter((name) => first.get(name) !== second.get(name));
if (different.length > 0) {
  console.error(
    `${different.length} of ${names.size} files differ between two clean builds:\n  ${different.join('\n  ')}`,
  );
  process.exit(1);
}
console.log(`${names.size} files, the same bytes in both builds.`);
