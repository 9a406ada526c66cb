import path from 'node:path';
import { readWhereThere } from '../report/read-where-there.ts';
import { type Correction, parseCorrections } from './corrections.ts';
import { type Permalink, parsePermalinks } from './permalink-list.ts';

/** Reads the list of permalinks of a content directory for pages and plugins; an edition that was never published has none. */
export async function readPermalinks(contentDirectory: string): Promise<Permalink[]> {
  const file = path.join(contentDirectory, 'permalinks.lock');
  return parsePermalinks((await readWhereThere(file)) ?? '', file).permalinks;
}

/** Reads the corrections of a content directory, the latest first; none where the file is missing. */
export async function readCorrections(contentDirectory: string): Promise<Correction[]> {
  const source = await readWhereThere(path.join(contentDirectory, 'corrections.yaml'));
  return source === undefined ? [] : parseCorrections(source);
}
