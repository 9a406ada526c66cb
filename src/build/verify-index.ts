import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Section } from '../report/section.ts';
import { indexDirectory } from '../search/index-directory.ts';
import type { Manifest, StoredHead } from '../search/manifest.ts';

/**
 * Faults of a built site's search bundle: none there or not the one that pages name, a file missing or altered, a numbered
 * paragraph that no record holds. An index that is wrong would answer a reader with silence.
 */
export async function findIndexFaults(
  directory: string,
  home: string,
  sections: readonly Pick<Section, 'slug' | 'paragraphs'>[],
): Promise<string[]> {
  const bundle = await findBundle(directory, home);
  if (!bundle) return [`${indexDirectory}: the pages name no search bundle that was built`];
  const { index, heads, texts, names, vocabulary, aliases, filters } = await readManifest(bundle);
  const files = [...index, ...heads, ...texts, ...names, ...vocabulary]
    .map((entry) => String(entry.at(-1)))
    .concat(aliases, filters);
  const altered = await Promise.all(files.map((file) => findAlteration(bundle, file)));
  const records = await Promise.all(heads.map(([, file]) => readHeads(path.join(bundle, file))));
  const addresses = new Set(records.flat().map(([address]) => address));
  const missing = sections.flatMap(({ slug, paragraphs }) =>
    paragraphs
      .filter(({ id }) => !addresses.has(`${slug}/#${id}`))
      .map(({ id }) => `${indexDirectory}: ${id} is not in it`),
  );
  return [...altered.flat(), ...missing];
}

/**
 * Number of records that the search bundle of a built site's pages holds; 0 where there is none, or, with a warning, none that can be
 * read: a damaged site must not keep the next from taking its place.
 */
export async function countRecords(directory: string, home: string): Promise<number> {
  const bundle = await findBundle(directory, home);
  if (!bundle) return 0;
  try {
    return (await readManifest(bundle)).records;
  } catch {
    console.warn(
      `${path.join(bundle, 'manifest.json')} cannot be read; the search index of ${directory} counts as none`,
    );
    return 0;
  }
}

async function findBundle(directory: string, home: string): Promise<string | undefined> {
  const bundles = await readdir(path.join(directory, indexDirectory)).catch(() => []);
  const named = bundles.find((bundle) => home.includes(`${indexDirectory}/${bundle}/`));
  return named && path.join(directory, indexDirectory, named);
}

const readManifest = async (bundle: string): Promise<Manifest> =>
  JSON.parse(await readFile(path.join(bundle, 'manifest.json'), 'utf8')) as Manifest;

/** Each file's name is the beginning of its own SHA-256. */
async function findAlteration(bundle: string, file: string): Promise<string[]> {
  const bytes = await readFile(path.join(bundle, file)).catch(() => undefined);
  if (!bytes) return [`${indexDirectory}: ${file} is missing`];
  const hash = createHash('sha256').update(bytes).digest('hex');
  return hash.startsWith(path.parse(file).name)
    ? []
    : [`${indexDirectory}: ${file} does not have the bytes it is named after`];
}

async function readHeads(file: string): Promise<StoredHead[]> {
  const source = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(source) as StoredHead[];
}
