import path from 'node:path';
import { withLock } from '../files/lock.ts';
import type { Disk } from './disk.ts';
import { ImportError } from './imported-report.ts';

/** Where the importer keeps its record, its lock and its unfinished files, below the content directory. */
export const importDirectory = '.import';

const temporary = /\.tmp$/;

/** A file to be written, with what it held when the text was made: undefined where there was none. */
export interface PlannedFile {
  /** Path below the content directory, with forward slashes: panels/panel-1.mdx */
  name: string;
  before?: string;
  after: string;
}

/**
 * Writes a file whole: aside first, then put in place. Throws ImportError where someone else changed the file meanwhile;
 * the file is then as they left it.
 */
export async function writeWhole(disk: Disk, root: string, { name, before, after }: PlannedFile): Promise<void> {
  const file = path.join(root, name);
  const aside = path.join(root, importDirectory, `${name.replaceAll('/', '-')}.tmp`);
  try {
    await disk.write(aside, after);
    if ((await disk.read(file)) !== before)
      throw new ImportError(`${name} was changed while the import ran; nothing of it was overwritten, run it again`);
    await disk.rename(aside, file);
  } catch (error) {
    await disk.remove(aside).catch(() => undefined);
    throw error;
  }
}

interface ProcessOptions {
  processId: number;
  isRunning: (processId: number) => boolean;
}

/** Runs `work` while no other import works on the same content. Throws ImportError where one does. */
export async function withImportLock<Result>(
  disk: Disk,
  root: string,
  { processId, isRunning }: ProcessOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = {
    disk,
    directory: path.join(root, importDirectory, 'locked'),
    processId,
    // In a container every run may have the same number; the lock of an earlier one is then a dead one's.
    isRunning: (owner: number) => owner !== processId && isRunning(owner),
    whenTaken: async (owner: number) => {
      throw new ImportError(`another import is at work on ${root} (process ${owner}); wait for it to end`);
    },
  };
  return withLock(lock, async () => {
    await removeLeftovers(disk, root);
    return work();
  });
}

/** Unfinished files of an import that was killed. */
async function removeLeftovers(disk: Disk, root: string): Promise<void> {
  const directory = path.join(root, importDirectory);
  for (const name of await disk.list(directory))
    if (temporary.test(name)) await disk.remove(path.join(directory, name));
}
