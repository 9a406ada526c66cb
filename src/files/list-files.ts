import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { toPosix } from './to-posix.ts';

/** Every file under a directory, as sorted paths with forward slashes relative to it. Throws where there is no such directory. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => toPosix(path.relative(directory, path.join(entry.parentPath, entry.name))))
    .sort();
}
