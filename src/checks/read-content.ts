import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { toPosix } from '../files/to-posix.ts';
import type { Publication } from '../permalinks/find-published.ts';
import { ContentProblems, formatProblems } from '../problems/report-problems.ts';
import { type Content, checkContent, readPublished } from './check-content.ts';
import type { ContentFile } from './content-file.ts';

/**
 * Reads a content directory and what surrounds it, for the checks: files that are gone once it comes to them, as an editor program's
 * temporary ones, are left out. Throws where a file cannot be read at all.
 */
export async function readContent(directory: string): Promise<Content> {
  const root = toPosix(path.normalize(directory)).replace(/\/+$/, '');
  const [files, publicFiles, routes] = await Promise.all([
    readShownFiles(root),
    readShownFiles('public'),
    listShownFiles('src/pages'),
  ]);
  const [pages, endpoints] = [listPages(routes), listEndpoints(routes)];
  return { root, files, pages, endpoints, publicFiles };
}

/**
 * Stops with all problems of the content at once, before anything is built from it; warnings are printed, and their number is given
 * back. Throws ContentProblems.
 */
export async function refuseProblems(root: string): Promise<number> {
  const problems = checkContent(await readContent(root));
  if (problems.some(({ fatal }) => fatal)) throw new ContentProblems(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
  return problems.length;
}

/** What a content directory publishes, registers and list not held against the text. Throws ContentProblems where the text is unsound. */
export async function readPublication(root: string): Promise<Publication> {
  const content = await readContent(root);
  const problems = checkContent(content, { scope: 'text' }).filter(({ fatal }) => fatal);
  if (problems.length > 0) throw new ContentProblems(formatProblems(problems));
  return readPublished(content);
}

/** The files that an editor sees: what begins with a point is the system's or an editor program's own. */
const listShownFiles = async (directory: string): Promise<string[]> =>
  (await listFiles(directory)).filter((name) => !path.posix.basename(name).startsWith('.'));

async function readShownFiles(directory: string): Promise<ContentFile[]> {
  const names = await listShownFiles(directory);
  const files = await Promise.all(names.map((name) => readWhereStillThere(path.join(directory, name))));
  return files.flat();
}

async function readWhereStillThere(file: string): Promise<ContentFile[]> {
  try {
    return [{ path: toPosix(file), bytes: await readFile(file) }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Addresses of the pages that code makes; a part in brackets stands for many (`topics/[topic]`). */
const listPages = (routes: readonly string[]): string[] =>
  routes
    .filter((file) => file.endsWith('.astro') && file !== '404.astro')
    .map((file) => file.replace(/\.astro$/, '').replace(/(^|\/)index$/, ''));

/** Addresses of the files that code makes: `feed.xml`, `cite/[file]`. */
const listEndpoints = (routes: readonly string[]): string[] =>
  routes.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, ''));
