import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { withBuildLock } from '../../../src/build/build-lock.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

let lock: string;

beforeEach(() => {
  lock = path.join(makeTemporaryDirectory(), 'lock');
});

/** A lock of a process that had no time to remove it, as it stands in its directory. */
function leaveLock(processId: number): string {
  const file = path.join(lock, `${processId}-left`);
  mkdirSync(lock);
  writeFileSync(file, '');
  return file;
}

describe('two builds at once', () => {
  it('run one after the other', async () => {
    const order: string[] = [];
    const build = (name: string) =>
      withBuildLock(lock, async () => {
        order.push(`${name} begins`);
        await wait(20);
        order.push(`${name} ends`);
      });
    await Promise.all([build('one'), build('two')]);
    expect([order[0]?.slice(0, 3), order[2]?.slice(0, 3)]).toEqual([order[1]?.slice(0, 3), order[3]?.slice(0, 3)]);
  });

  it('do not wait for one that was killed', async () => {
    leaveLock(999_999_999);
    expect(await withBuildLock(lock, async () => 'built')).toBe('built');
  });

  it('do not wait for a process that only took over the number of one that was killed', async () => {
    const left = leaveLock(process.pid);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(left, longAgo, longAgo);
    expect(await withBuildLock(lock, async () => 'built')).toBe('built');
  });

  it('leave no lock behind, also where a build fails', async () => {
    const failing = withBuildLock(lock, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });
});
