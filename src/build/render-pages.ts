import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RenderingJob } from './render-process.ts';

/** Megabytes that rendering may take for its objects: a report of 5,000 pages needs half of it, and without a limit garbage is left lying. */
const mostMemory = 2000;

/**
 * Has Astro render the pages in a process of its own: the bundler keeps the memory it took until its process ends, and what follows
 * needs that memory. Throws where Astro failed, which it has said itself by then.
 */
export async function renderPages(job: RenderingJob): Promise<void> {
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), {
    execArgv: [...process.execArgv, `--max-old-space-size=${mostMemory}`],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  child.send(job);
  const code = await ended;
  if (code !== 0) throw new Error(`Astro did not render the pages (it ended with ${code}); what it said stands above`);
}
