import path from 'node:path';
import { build } from 'astro';
import { exitWithProblems } from '../checks/report-problems.ts';

/** Where the pages go, and a directory that is this build's alone. */
export interface RenderingJob {
  outDir: string;
  cacheDir: string;
}

process.once('message', async ({ outDir, cacheDir }: RenderingJob) => {
  // Whoever asked for the pages was killed: nobody needs them any more.
  process.once('disconnect', () => process.exit(1));
  // Caches of its own: what an earlier build left behind, whole or half written, cannot reach this one.
  const vite = { cacheDir: path.resolve(cacheDir, 'vite') };
  await build({ outDir, cacheDir, vite, logLevel: 'warn' }).catch(exitWithProblems);
  process.exit();
});
