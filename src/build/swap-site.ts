import { existsSync, renameSync, rmSync } from 'node:fs';

interface Places {
  /** Directory that is published. */
  output: string;
  /** Where the last good site stands between the two renames, and nowhere else. */
  previous: string;
}

/**
 * Puts the finished site in the place of the published one, by two renames without a pause: no system call that Node has
 * exchanges two directories, and a symbolic link would not be the plain directory that hosts upload. Only a kill between
 * the two leaves no site, and `recoverSite` then brings the old one back.
 */
export function swapSite(finished: string, { output, previous }: Places): void {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, previous);
  try {
    renameSync(finished, output);
  } catch (error) {
    recoverSite({ output, previous });
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Undoes a swap that was cut off half way; run before anything reads or replaces the published site. True if it had to. */
export function recoverSite({ output, previous }: Places): boolean {
  if (existsSync(output) || !existsSync(previous)) return false;
  renameSync(previous, output);
  return true;
}
