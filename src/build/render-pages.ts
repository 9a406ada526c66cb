import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../files/list-files.ts';
import { ContentProblems } from '../problems/report-problems.ts';
import type { Report } from '../report/read-report.ts';
import type { RenderingJob, RenderingNews } from './render-process.ts';

/**
 * Megabytes that rendering may take for its objects, by the bytes of the sections: half as much again as it needs for 5,000 of them,
 * and several times what a report of some panels needs. Without a limit garbage is left lying.
 */
const toMemory = (bytes: number): number => 800 + Math.ceil((bytes * 17) / 1_000_000);

/**
 * Has the content checked and Astro render the pages in a process of its own: parser and bundler keep the memory they took until their
 * process ends, and what follows needs that memory. Gives back the report. Throws ContentProblems where the content is not sound, and
 * another error where Astro failed, which it has said itself by then.
 */
export async function renderPages(job: RenderingJob): Promise<Report> {
  const sections = (await listFiles(job.contentDirectory)).filter((name) => name.endsWith('.mdx'));
  const bytes = sections.reduce((sum, name) => sum + statSync(path.join(job.contentDirectory, name)).size, 0);
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), {
    execArgv: [...process.execArgv, `--max-old-space-size=${toMemory(bytes)}`],
    // The bundler's own memory goes back to the system as soon as it is free.
    env: { ...process.env, MIMALLOC_PURGE_DELAY: '0' },
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  let report: Report | undefined;
  let problems: string | undefined;
  child.on('message', (news: RenderingNews) => {
    if ('problems' in news) problems = news.problems;
    else report = news.report;
  });
  child.send(job);
  const code = await ended;
  if (problems !== undefined) throw new ContentProblems(problems);
  if (code !== 0 || !report)
    throw new Error(`Astro did not render the pages (it ended with ${code}); what it said stands above`);
  return report;
}
