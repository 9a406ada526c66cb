import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { BuiltPage } from './built-page.ts';
import type { ReadingJob } from './built-page-thread.ts';
import { listFiles } from './site-files.ts';

/** Pages that a thread is given at once: few enough that all threads are done at about the same time. */
const pagesPerJob = 50;

/** Larger pages are jobs of their own, and come first. */
const largePage = 1_000_000;

/** Reads the pages of a built site in threads; they come in the order of their files. `site` is the home page's address. */
export async function readBuiltPages(directory: string, site: string): Promise<BuiltPage[]> {
  const files = (await listFiles(directory)).filter((file) => file.endsWith('.html'));
  const threads = new ThreadPool<ReadingJob, BuiltPage[]>(new URL('./built-page-thread.ts', import.meta.url));
  try {
    const jobs = await groupIntoJobs(directory, files);
    const pages = await Promise.all(jobs.map((job) => threads.run({ directory, files: job, site })));
    const byFile = new Map(jobs.flatMap((job, at) => job.map((file, index) => [file, pages[at]?.[index]] as const)));
    return files.flatMap((file) => byFile.get(file) ?? []);
  } finally {
    await threads.close();
  }
}

async function groupIntoJobs(directory: string, files: readonly string[]): Promise<string[][]> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(directory, file))).size));
  const isLarge = (_: string, index: number) => (sizes[index] ?? 0) > largePage;
  const large = files.filter(isLarge);
  const others = files.filter((file, index) => !isLarge(file, index));
  const jobs = Array.from({ length: Math.ceil(others.length / pagesPerJob) }, (_, index) =>
    others.slice(index * pagesPerJob, (index + 1) * pagesPerJob),
  );
  return [...large.map((file) => [file]), ...jobs];
}
