import { mkdir, readdir, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LockDisk } from './lock.ts';

/** Locks on the disk of this machine. Throws what the system throws, but for files that are not there. */
export const lockDisk: LockDisk = {
  async occupy(directory, name) {
    const aside = `${directory}.${name}`;
    await mkdir(aside, { recursive: true });
    try {
      await writeFile(path.join(aside, name), '');
      // Only Windows needs this: elsewhere an empty directory gives way to another by itself.
      await rmdir(directory).catch(unless('ENOENT', ...held));
      await rename(aside, directory);
      return true;
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      unless(...held)(error as NodeJS.ErrnoException);
      return false;
    }
  },
  async list(directory) {
    const entries = await readdir(directory, { withFileTypes: true }).catch(unless('ENOENT', 'ENOTDIR'));
    return (entries ?? [])
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  },
  async touch(file) {
    await utimes(file, new Date(), new Date());
  },
  async age(file) {
    const found = await stat(file).catch(unless('ENOENT'));
    return found && Date.now() - found.mtimeMs;
  },
  async vacate(directory, name) {
    await rm(path.join(directory, name), { force: true });
    await rmdir(directory).catch(unless('ENOENT', ...held));
  },
};

/** What systems answer where a directory is not empty; Windows forbids to move one to where any is, and says so in these words. */
const held =
  process.platform === 'win32' ? ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'] : ['ENOTEMPTY', 'EEXIST'];

/** Turns errors of these codes into undefined. */
function unless(...codes: string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
