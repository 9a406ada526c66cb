import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { refuseProblems } from '../checks/read-content.ts';

interface BuildOptions {
  /** Directory that holds the site afterwards; it is replaced as a whole. */
  output: string;
}

/**
 * Builds the site aside and puts it in place once it is whole: a build that fails or is killed leaves the last good site.
 * Throws what Astro, the checks or the index report.
 */
export async function buildSite({ output }: BuildOptions): Promise<void> {
  await refuseProblems('content');
  const aside = path.join('.build', `site-${process.pid}`);
  const old = path.join('.build', `old-${process.pid}`);
  try {
    await build({ outDir: aside, logLevel: 'warn' });
    await rename(output, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(aside, output);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
