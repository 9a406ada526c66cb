import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../files/is-running.ts';
import { withLock } from '../files/lock.ts';
import { lockDisk } from '../files/lock-disk.ts';

const tryEvery = 200;

/** Runs `work` while no other build holds the lock in this directory; a second build waits for the first. Throws what `work` throws. */
export async function withBuildLock<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  let told = false;
  const whenTaken = async () => {
    if (!told) console.log('Another build is running; waiting for it to end.');
    told = true;
    await wait(tryEvery);
  };
  return withLock({ disk: lockDisk, directory, processId: process.pid, isRunning, whenTaken }, work);
}
