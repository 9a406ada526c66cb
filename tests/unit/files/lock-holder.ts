import { open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../../../src/files/is-running.ts';
import { withLock } from '../../../src/files/lock.ts';
import { lockDisk } from '../../../src/files/lock-disk.ts';

// One of the processes that the test starts: waits for `begin`, takes every lock named after it in turn, and leaves a file
// called `doubled` where another holds one at the same time.
const [directory = '', ...locks] = process.argv.slice(2);

const isThere = (file: string) =>
  open(file).then(
    (handle) => handle.close().then(() => true),
    () => false,
  );
const whenTaken = async () => void (await wait(1));

await writeFile(path.join(directory, `ready-${process.pid}`), '');
while (!(await isThere(path.join(directory, 'begin')))) await wait(1);

for (const lock of locks) {
  const inside = path.join(directory, `${lock}-inside`);
  const place = path.join(directory, lock);
  await withLock({ disk: lockDisk, directory: place, processId: process.pid, isRunning, whenTaken }, async () => {
    await writeFile(inside, '', { flag: 'wx' }).catch(() => writeFile(path.join(directory, 'doubled'), lock));
    await wait(2);
    await rm(inside, { force: true });
  });
}
