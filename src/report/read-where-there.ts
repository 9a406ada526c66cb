import { readFile } from 'node:fs/promises';

/** Text of a file that an edition may do without; undefined where it is missing. */
export async function readWhereThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
