import path from 'node:path';
import { drawSectionsAhead, layCompanions } from '../metadata/page-companions.ts';
import { ShareImages } from '../metadata/share-images.ts';
import { readOutline } from '../report/read-outline.ts';
import type { Report } from '../report/read-report.ts';
import { indexSite } from '../search/build/index-site.ts';
import { readBuiltPages } from './read-built-pages.ts';
import { renderPages } from './render-pages.ts';
import { readSitePlace } from './site-place.ts';

interface SiteToMake {
  /** Where the site is to stand. */
  directory: string;
  cacheDirectory: string;
  contentDirectory: string;
}

interface MadeSite {
  report: Report;
  /** `/` or `/reports/` */
  base: string;
}

/**
 * Has the content checked and its pages rendered, and lays beside them what is made of them: texts in Markdown, share images, `llms.txt`
 * and the search bundle. Images of sections are drawn while their texts are checked and rendered. Gives back the
 * report and the path under which its site is to stand. Throws ContentProblems where the content is not sound.
 */
export async function makeSite({ directory, cacheDirectory, contentDirectory }: SiteToMake): Promise<MadeSite> {
  const images = new ShareImages(path.join(cacheDirectory, 'share-images'));
  try {
    const job = { contentDirectory, outDir: directory, cacheDir: cacheDirectory };
    const [report] = await Promise.all([renderPages(job), drawAhead(images, contentDirectory)]);
    const { site: named, base } = readSitePlace(contentDirectory);
    const site = new URL(base, named).href;
    const pages = await readBuiltPages(directory, site);
    await layCompanions({ directory, site, pages }, report, images);
    await images.close();
    await indexSite({ directory, base, contentDirectory, cacheDirectory, pages });
    return { report, base };
  } finally {
    await images.close();
  }
}

/** Where titles cannot be read nothing is drawn: that is for the checks to tell of, which read them at the same time. */
const drawAhead = (images: ShareImages, contentDirectory: string): Promise<void> =>
  readOutline(contentDirectory).then(
    (outline) => drawSectionsAhead(images, outline),
    () => undefined,
  );
