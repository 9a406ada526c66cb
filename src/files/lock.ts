import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** What a lock does with a disk. A lock is a directory; who holds it has the one file in it, whose name nobody else takes. */
export interface LockDisk {
  /** Puts a directory with one empty file in it in place, whole and at once; false where a directory that is not empty stands there. */
  occupy(directory: string, name: string): Promise<boolean>;
  /** Names of the files directly in a directory, sorted; none where there is no such directory. */
  list(directory: string): Promise<string[]>;
  /** Marks a file as in use now. Throws where there is none. */
  touch(file: string): Promise<void>;
  /** Milliseconds since a file was last touched; undefined where there is none. */
  age(file: string): Promise<number | undefined>;
  /** Removes that file, if it is there, and the directory with it, if that is empty then. */
  vacate(directory: string, name: string): Promise<void>;
}

interface LockOptions {
  disk: LockDisk;
  directory: string;
  processId: number;
  isRunning: (processId: number) => boolean;
  /** Called as often as another holds the lock, with the number of its process: waits before the next try, or throws to give up. */
  whenTaken: (owner: number) => Promise<void>;
}

/** A lock whose owner has not touched it for this long is dead, whoever has its process number by now. Milliseconds. */
const abandonedAfter = 30_000;
const touchEvery = 5_000;

/**
 * Runs `work` while nobody else holds the lock. One that a killed process left is taken over, by one alone of those who wait: a
 * directory moves only to where none is that holds anything, and whoever clears a dead owner's file away can hit no other's.
 * Throws what `work` and `whenTaken` throw.
 */
export async function withLock<Result>(options: LockOptions, work: () => Promise<Result>): Promise<Result> {
  const { disk, directory, processId } = options;
  const name = `${processId}-${randomUUID()}`;
  for (;;) {
    const owner = await findOwner(options);
    if (owner !== undefined) await options.whenTaken(owner);
    else if (await disk.occupy(directory, name)) break;
  }
  const touch = setInterval(() => void disk.touch(path.join(directory, name)).catch(() => undefined), touchEvery);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    await disk.vacate(directory, name);
  }
}

/** The process that holds the lock, once what dead ones left of it is cleared away; undefined where it is free. */
async function findOwner({ disk, directory, isRunning }: LockOptions): Promise<number | undefined> {
  for (const name of await disk.list(directory)) {
    const age = await disk.age(path.join(directory, name));
    if (age === undefined) continue;
    const owner = Number.parseInt(name, 10);
    if (age <= abandonedAfter && isRunning(owner)) return owner;
    await disk.vacate(directory, name);
  }
  return undefined;
}
