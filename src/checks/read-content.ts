import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Content, checkContent } from './check-content.ts';
import type { ContentFile } from './content-file.ts';
import { ContentProblems, formatProblems } from './report-problems.ts';

/** Reads a content directory and what surrounds it, for the checks. Throws where a file cannot be read at all. */
export async function readContent(root: string): Promise<Content> {
  const [names, publicFiles, pages] = await Promise.all([listFiles(root), listFiles('public'), listPages('src/pages')]);
  const files = await Promise.all(
    names.map(async (name): Promise<ContentFile> => {
      const file = path.join(root, name);
      return { path: toPosix(file), bytes: await readFile(file) };
    }),
  );
  return { root: toPosix(path.normalize(root)), files, pages, publicFiles };
}

/** Stops with all problems of the content at once, before anything is built from it; warnings are printed. Throws ContentProblems. */
export async function refuseProblems(root: string): Promise<void> {
  const problems = checkContent(await readContent(root));
  if (problems.some(({ fatal }) => fatal)) throw new ContentProblems(formatProblems(problems));
  if (problems.length > 0) console.warn(formatProblems(problems));
}

const toPosix = (file: string): string => file.split(path.sep).join('/');

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => toPosix(path.relative(directory, path.join(entry.parentPath, entry.name))))
    .sort();
}

/** Addresses of the pages that code makes; a part in brackets stands for many (`topics/[topic]`). */
async function listPages(directory: string): Promise<string[]> {
  const files = await listFiles(directory);
  return files
    .filter((file) => file.endsWith('.astro') && file !== '404.astro')
    .map((file) => file.replace(/\.astro$/, '').replace(/(^|\/)index$/, ''));
}
