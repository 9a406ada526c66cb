import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { findRedirects } from '../permalinks/forward.ts';
import { readPermalinks } from '../permalinks/read-permalinks.ts';
import { findEdition, workshop } from '../report/edition.ts';
import { withBuildLock } from './build-lock.ts';
import { keepGenerations } from './keep-generations.ts';
import { makeSite } from './make-site.ts';
import { settleStyles } from './settle-styles.ts';
import { recoverSite, swapSite } from './swap-site.ts';
import { verifySite } from './verify-site.ts';
import { writeHostingFiles } from './write-hosting-files.ts';

/**
 * Builds the site of the edition at work aside, verifies it, and puts it in place once it is whole: a build that fails or
 * is killed leaves the last good site, and of two at once the second waits. Gives back the directory that holds the site.
 * Throws what Astro, the checks or the verification report.
 */
export async function buildSite(): Promise<string> {
  const { content, site: output, previous } = findEdition();
  // Astro lets a variable of this name in the shell stand in for the site's own base.
  delete process.env['BASE_URL'];
  const places = { output, previous };
  await Promise.all([output, previous].map((place) => mkdir(path.dirname(place), { recursive: true })));
  await withBuildLock(path.join(workshop, 'locked'), async () => {
    recoverSite(places);
    await removeLeftovers();
    const aside = path.join(workshop, `site-${process.pid}`);
    const cacheDirectory = path.join(workshop, `cache-${process.pid}`);
    try {
      const { report, base } = await makeSite({ directory: aside, cacheDirectory, contentDirectory: content });
      await settleStyles(aside);
      await writeHostingFiles({ directory: aside, base, moved: findRedirects(await readPermalinks(content), base) });
      const lastGood = existsSync(output) ? output : undefined;
      await verifySite({ directory: aside, base, report, lastGood });
      await keepGenerations(aside, lastGood);
      swapSite(aside, places);
    } finally {
      await removeLeftovers();
    }
  });
  return output;
}

/** What builds that were killed left behind, and this one's own. Only the build that holds the lock may call it. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(workshop);
  const leftovers = names.filter((name) => /^(site|cache)-\d+$/.test(name));
  await Promise.all(leftovers.map((name) => rm(path.join(workshop, name), { recursive: true, force: true })));
}
