import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { withLock } from '../../../src/files/lock.ts';
import { lockDisk } from '../../../src/files/lock-disk.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

const dead = 999_999_999;

async function leaveLock(directory: string): Promise<void> {
  await mkdir(directory);
  await writeFile(path.join(directory, `${dead}-left`), '');
}

it('is held by one alone of many that wait for a dead one’s', async () => {
  const directory = makeTemporaryDirectory();
  const isRunning = (owner: number) => owner !== dead;
  const whenTaken = async () => void (await wait(1));
  const most: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const options = { disk: lockDisk, directory: path.join(directory, `lock-${round}`), isRunning, whenTaken };
    await leaveLock(options.directory);
    let holders = 0;
    const hold = (processId: number) =>
      withLock({ ...options, processId }, async () => {
        holders += 1;
        most.push(holders);
        await wait(1);
        holders -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(hold));
  }
  expect([most.length, Math.max(...most)]).toEqual([400, 1]);
  expect(await readdir(directory)).toEqual([]);
});

it('is held by one alone of many processes that wait for a dead one’s', async () => {
  const directory = makeTemporaryDirectory();
  const locks = Array.from({ length: 60 }, (_, round) => `lock-${round}`);
  await Promise.all(locks.map((lock) => leaveLock(path.join(directory, lock))));
  const module = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));
  const holders = Array.from({ length: 6 }, () =>
    spawn(process.execPath, [module, directory, ...locks], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const endings = holders.map((holder) => once(holder, 'exit'));
  const ready = async () => (await readdir(directory)).filter((name) => name.startsWith('ready-')).length;
  while ((await ready()) < holders.length) await wait(10);
  await writeFile(path.join(directory, 'begin'), '');
  expect((await Promise.all(endings)).map(([code]) => code)).toEqual(holders.map(() => 0));
  const left = (await readdir(directory)).filter((name) => !/^(ready-|begin$)/.test(name));
  expect(left).toEqual([]);
});

it('is not taken over while its owner is at work', async () => {
  const directory = path.join(makeTemporaryDirectory(), 'lock');
  const giveUp = async (owner: number) => {
    throw new Error(`held by ${owner}`);
  };
  const options = { disk: lockDisk, directory, isRunning: () => true, whenTaken: giveUp };
  const second = () => withLock({ ...options, processId: 2 }, async () => 'done');
  await withLock({ ...options, processId: 1 }, () => expect(second()).rejects.toThrow('held by 1'));
  expect(await second()).toBe('done');
});

it('leaves in place what another took meanwhile', async () => {
  const directory = path.join(makeTemporaryDirectory(), 'lock');
  const options = { disk: lockDisk, directory, whenTaken: () => Promise.reject(new Error('taken')) };
  await withLock({ ...options, processId: 1, isRunning: () => true }, async () => {
    // To the second, the first seems dead.
    await withLock({ ...options, processId: 2, isRunning: () => false }, async () => {
      expect(await lockDisk.list(directory)).toEqual([expect.stringMatching(/^2-/)]);
    });
    await leaveLock(directory);
  });
  expect(await lockDisk.list(directory)).toEqual([`${dead}-left`]);
});
