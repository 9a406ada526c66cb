import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { listFiles } from '../files/list-files.ts';
import { hashedDirectories } from '../hosting/policy.ts';

/** Editions of the hashed files that stay beside the present one, for tabs that were opened on them. */
const kept = 3;
const record = '.hosting/generations.json';
const generationsSchema = z.array(z.array(z.string()));

/**
 * Lays the hashed files of the last sites beside those of a new one, so that an open tab still finds its scripts and its
 * search bundle after a redeploy. A site built with no last one at hand, or again from the same text, keeps none.
 */
export async function keepGenerations(directory: string, lastGood: string | undefined): Promise<void> {
  const present = (await listFiles(directory)).filter(isHashed);
  const before = lastGood ? await readGenerations(lastGood) : [];
  const isSame = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');
  const older = before.filter((generation) => !isSame(generation, present)).slice(0, kept);
  for (const file of new Set(older.flat())) {
    if (lastGood && !present.includes(file))
      await copyWhereThere(path.join(lastGood, file), path.join(directory, file));
  }
  await mkdir(path.join(directory, path.dirname(record)), { recursive: true });
  await writeFile(path.join(directory, record), `${JSON.stringify([present, ...older], null, 1)}\n`);
}

const isHashed = (file: string): boolean => hashedDirectories.some((name) => file.startsWith(`${name}/`));

/**
 * What a site says of its own generations, the present first; a site without a record is one generation, and so is, with a warning, one
 * whose record is damaged.
 */
async function readGenerations(site: string): Promise<string[][]> {
  const source = await readFile(path.join(site, record), 'utf8').catch(() => undefined);
  try {
    if (source !== undefined) return generationsSchema.parse(JSON.parse(source));
  } catch {
    console.warn(`${site}/${record} cannot be read; all hashed files of ${site} count as those of one edition`);
  }
  return [(await listFiles(site)).filter(isHashed)];
}

async function copyWhereThere(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
