import path from 'node:path';
import { build } from 'astro';
import { refuseProblems } from '../checks/read-content.ts';
import { ContentProblems } from '../problems/report-problems.ts';
import { type Report, readReport } from '../report/read-report.ts';

export interface RenderingJob {
  contentDirectory: string;
  /** Where the pages go. */
  outDir: string;
  /** A directory that is this build's alone. */
  cacheDir: string;
}

/** What the process tells: the report once its content was found sound, or what is wrong with the content. */
export type RenderingNews = { report: Report } | { problems: string };

const tell = (news: RenderingNews) => new Promise((resolve) => process.send?.(news, resolve));

/** Reports the content's problems, or the report and lets Astro render it. */
async function render({ contentDirectory, outDir, cacheDir }: RenderingJob): Promise<void> {
  await refuseProblems(contentDirectory);
  await tell({ report: await readReport(contentDirectory) });
  // Caches of its own: what an earlier build left behind, whole or half written, cannot reach this one.
  const vite = { cacheDir: path.resolve(cacheDir, 'vite') };
  await build({ outDir, cacheDir, vite, logLevel: 'warn' });
}

process.once('message', async (job: RenderingJob) => {
  // Whoever asked for the pages was killed: nobody needs them any more.
  process.once('disconnect', () => process.exit(1));
  await render(job).catch(async (error: unknown) => {
    if (!(error instanceof ContentProblems)) throw error;
    await tell({ problems: error.message });
    process.exit(1);
  });
  process.exit();
});
