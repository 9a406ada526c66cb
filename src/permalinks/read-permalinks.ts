import { readFile } from 'node:fs/promises';
import { type Permalink, parsePermalinks } from './lock.ts';

/** Reads the list of permalinks for pages and plugins; an edition that was never published has none. */
export async function readPermalinks(file = 'content/permalinks.lock'): Promise<Permalink[]> {
  const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return parsePermalinks(source, file).permalinks;
}
