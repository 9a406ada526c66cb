import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The few things that the importer does with files; tests put a disk in its place that fills up and fails. */
export interface Disk {
  /** Text of a file; undefined where there is none. */
  read(file: string): Promise<string | undefined>;
  /** Writes a file and waits until it is on the disk. May leave a part of it behind where it fails. */
  write(file: string, text: string): Promise<void>;
  /** Creates a file; false where there is one already. */
  create(file: string, text: string): Promise<boolean>;
  /** Puts a file in the place of another, whole and at once. */
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Names of the files directly in a directory, sorted; none where there is no such directory. */
  list(directory: string): Promise<string[]>;
}

/** The disk of this machine. Throws what the system throws, but for files that are not there. */
export const realDisk: Disk = {
  async read(file) {
    return readFile(file, 'utf8').catch(ifMissing(undefined));
  },
  async write(file, text) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeThrough(file, text, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  },
  async create(file, text) {
    await mkdir(path.dirname(file), { recursive: true });
    try {
      await writeThrough(file, text, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
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
  async list(directory) {
    const entries = await readdir(directory, { withFileTypes: true }).catch(ifMissing([]));
    return entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  },
};

function ifMissing<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}

async function writeThrough(file: string, text: string, flags: number): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
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
