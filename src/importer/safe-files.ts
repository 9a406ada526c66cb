import path from 'node:path';
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

interface LockOptions {
  processId: number;
  isRunning: (processId: number) => boolean;
}

/** Runs `work` while no other import works on the same content. Throws ImportError where one does. */
export async function withLock<Result>(
  disk: Disk,
  root: string,
  { processId, isRunning }: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = path.join(root, importDirectory, 'lock');
  if (!(await disk.create(lock, String(processId)))) {
    const owner = Number(await disk.read(lock));
    if (owner > 0 && owner !== processId && isRunning(owner))
      throw new ImportError(`another import is at work on ${root} (process ${owner}); wait for it to end`);
    await disk.remove(lock);
    if (!(await disk.create(lock, String(processId))))
      throw new ImportError(`another import has just begun on ${root}; wait for it to end`);
  }
  try {
    await removeLeftovers(disk, root);
    return await work();
  } finally {
    await disk.remove(lock);
  }
}

/** Unfinished files of an import that was killed. */
async function removeLeftovers(disk: Disk, root: string): Promise<void> {
  const directory = path.join(root, importDirectory);
  for (const name of await disk.list(directory))
    if (temporary.test(name)) await disk.remove(path.join(directory, name));
}
