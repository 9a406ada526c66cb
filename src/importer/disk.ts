import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LockDisk } from '../files/lock.ts';
import { lockDisk } from '../files/lock-disk.ts';

/** The few things that the importer does with files; tests put a disk in its place that fills up and fails. */
export interface Disk extends LockDisk {
  /** Text of a file; undefined where there is none. */
  read(file: string): Promise<string | undefined>;
  /** Writes a file and waits until it is on the disk. May leave a part of it behind where it fails. */
  write(file: string, text: string): Promise<void>;
  /** Puts a file in the place of another, whole and at once. */
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
}

/** The disk of this machine. Throws what the system throws, but for files that are not there. */
export const realDisk: Disk = {
  ...lockDisk,
  async read(file) {
    return readFile(file, 'utf8').catch(ifMissing);
  },
  async write(file, text) {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, 'w');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async rename(from, to) {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    await syncDirectory(path.dirname(to));
  },
  async remove(file) {
    await rm(file, { force: true });
  },
};

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

/** A rename is on the disk once its directory is; Windows cannot open directories and does without. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
