import { readFile } from 'node:fs/promises';
import { type Correction, parseCorrections } from './corrections.ts';
import { type Permalink, parsePermalinks } from './lock.ts';

/** Reads the list of permalinks for pages and plugins; an edition that was never published has none. */
export async function readPermalinks(file = 'content/permalinks.lock'): Promise<Permalink[]> {
  return parsePermalinks((await readWhereThere(file)) ?? '', file).permalinks;
}

/** Reads the corrections, the latest first; none where the file is missing. */
export async function readCorrections(file = 'content/corrections.yaml'): Promise<Correction[]> {
  const source = await readWhereThere(file);
  return source === undefined ? [] : parseCorrections(source);
}

async function readWhereThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
