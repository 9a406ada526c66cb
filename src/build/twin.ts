import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { workshop } from '../report/edition.ts';

/**
 * A copy of the project's own files below the builds' own directory, where its packages are still found, to build in without touching the
 * published site. Gives back the directory.
 */
export async function makeTwin(directory: string): Promise<string> {
  const twin = path.resolve(workshop, directory);
  await rm(twin, { recursive: true, force: true });
  await mkdir(twin, { recursive: true });
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of listed.split('\0')) {
    if (file && existsSync(file)) await cp(file, path.join(twin, file));
  }
  return twin;
}

interface Surroundings {
  environment?: Record<string, string>;
  /** Shell commands that come first: umask 077, ulimit -f 64 */
  before?: string;
  /** Path of a Node; this one where none is given. */
  node?: string;
}

/**
 * Starts a build of a twin with nothing of this process's environment (a test runner sets BASE_URL), in a process group of
 * its own so that a kill takes its children too.
 */
export function startBuild(
  twin: string,
  { environment = {}, before = 'umask 022', node = process.execPath }: Surroundings = {},
): ChildProcess {
  return spawn('sh', ['-c', `${before}; exec "$0" scripts/build.ts`, node], {
    cwd: twin,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
}

/** Exit code of a process, and what it complained of. Null where it was killed. */
export function ending(child: ChildProcess): Promise<{ code: number | null; complaint: string }> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, complaint })));
}

/** SHA-256 of every file of a site by its path. */
export async function hashFiles(site: string): Promise<Map<string, string>> {
  const files = await listFiles(site);
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(site, file)))
        .digest('hex'),
    ]),
  );
}
