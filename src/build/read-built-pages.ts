import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { BuiltPage } from './built-page.ts';
import type { ReadingJob } from './built-page-thread.ts';

/** Pages that a thread is given at once: few enough that all threads are done at about the same time. */
const pagesPerJob = 50;

/** Bytes of a page that is read by itself, in a thread that has room for it: the whole report on one page may be this long. */
const largePage = 1_000_000;

/** Megabytes that a thread needs for a page of so many bytes: its parsed tree takes some twenty-five times as many. */
const toMemory = (bytes: number): number => 300 + Math.ceil((bytes * 30) / 1_000_000);

/** Reads the pages of a built site in threads; they come in the order of their files. `site` is the home page's address. */
export async function readBuiltPages(directory: string, site: string): Promise<BuiltPage[]> {
  const files = (await listFiles(directory)).filter((file) => file.endsWith('.html'));
  const sizes = new Map(files.map((file) => [file, statSync(path.join(directory, file)).size]));
  const isLarge = (file: string) => (sizes.get(file) ?? 0) > largePage;
  const large = files.filter(isLarge);
  const others = files.filter((file) => !isLarge(file));
  const read = async (jobs: string[][], limits: { size: number; mostMemory: number }) => {
    const module = new URL('./built-page-thread.ts', import.meta.url);
    const threads = new ThreadPool<ReadingJob, BuiltPage[]>(module, limits);
    try {
      return (await Promise.all(jobs.map((job) => threads.run({ directory, files: job, site })))).flat();
    } finally {
      await threads.close();
    }
  };
  const largest = Math.max(0, ...large.map((file) => sizes.get(file) ?? 0));
  const pages = await Promise.all([
    read(
      large.map((file) => [file]),
      { size: 1, mostMemory: toMemory(largest) },
    ),
    read(groupIntoJobs(others), {
      size: availableParallelism() - (large.length > 0 ? 1 : 0),
      mostMemory: toMemory(largePage),
    }),
  ]);
  const inOrder = pages.flat();
  const byFile = new Map([...large, ...others].map((file, index) => [file, inOrder[index]]));
  return files.flatMap((file) => byFile.get(file) ?? []);
}

const groupIntoJobs = (files: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(files.length / pagesPerJob) }, (_, index) =>
    files.slice(index * pagesPerJob, (index + 1) * pagesPerJob),
  );
