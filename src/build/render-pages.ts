import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RenderingJob } from './render-process.ts';

/**
 * Megabytes that rendering may take for its objects, by the bytes of the sections: half as much again as it needs for 5,000 of them,
 * and several times what a report of some panels needs. Without a limit garbage is left lying.
 */
const toMemory = (bytes: number): number => 800 + Math.ceil((bytes * 17) / 1_000_000);

/**
 * Has Astro render the pages in a process of its own: the bundler keeps the memory it took until its process ends, and what follows
 * needs that memory. Throws where Astro failed, which it has said itself by then.
 */
export async function renderPages(job: RenderingJob, contentDirectory: string): Promise<void> {
  const panels = path.join(contentDirectory, 'panels');
  const sizes = (await readdir(panels)).map((name) => statSync(path.join(panels, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), {
    execArgv: [...process.execArgv, `--max-old-space-size=${toMemory(bytes)}`],
    // The bundler's own memory goes back to the system as soon as it is free.
    env: { ...process.env, MIMALLOC_PURGE_DELAY: '0' },
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  child.send(job);
  const code = await ended;
  if (code !== 0) throw new Error(`Astro did not render the pages (it ended with ${code}); what it said stands above`);
}
