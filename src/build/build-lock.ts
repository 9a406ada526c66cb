import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './is-running.ts';

/** A lock whose owner has not touched it for this long is dead, whoever has its process number by now. Milliseconds. */
const abandonedAfter = 30_000;
const touchEvery = 5_000;

/**
 * Runs `work` while no other build of this directory runs; a second build waits for the first. The lock of a build that
 * was killed is taken over. Throws what `work` throws.
 */
export async function withBuildLock<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(path.dirname(lock), { recursive: true });
  await acquire(lock);
  const touch = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), touchEvery);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    await rm(lock, { force: true });
  }
}

async function acquire(lock: string): Promise<void> {
  let told = false;
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(lock)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!told) console.log('Another build is running; waiting for it to end.');
    told = true;
    await wait(200);
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    const age = Date.now() - mtimeMs;
    return age > abandonedAfter || (owner !== '' && !isRunning(Number(owner)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
