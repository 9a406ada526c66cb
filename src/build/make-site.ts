import path from 'node:path';
import { drawSectionsAhead, layCompanions } from '../metadata/page-companions.ts';
import { ShareImages } from '../metadata/share-images.ts';
import { type Report, readReport } from '../report/read-report.ts';
import { indexSite } from '../search/search-index.ts';
import type { BuiltPage } from './built-page.ts';
import { readBuiltPages } from './read-built-pages.ts';
import { renderPages } from './render-pages.ts';

interface SiteToMake {
  /** Where the site is to stand. */
  directory: string;
  cacheDirectory: string;
  contentDirectory: string;
  /** `/` or `/reports/` */
  base: string;
}

/**
 * Has the pages rendered and lays beside them what is made of them: texts in Markdown, share images, `llms.txt` and the search bundle.
 * Images of sections are drawn while the pages are still rendered.
 */
export async function makeSite({ directory, cacheDirectory, contentDirectory, base }: SiteToMake): Promise<void> {
  const images = new ShareImages(path.join(cacheDirectory, 'share-images'));
  const beginImages = async (): Promise<Report> => {
    const report = await readReport(contentDirectory);
    drawSectionsAhead(images, report);
    return report;
  };
  const layBeside = async (report: Report): Promise<BuiltPage[]> => {
    const site = new URL(base, process.env['SITE_URL'] ?? report.identity.address).href;
    const pages = await readBuiltPages(directory, site);
    await layCompanions({ directory, site, pages }, report, images);
    return pages;
  };
  try {
    const rendering = renderPages({ outDir: directory, cacheDir: cacheDirectory }, contentDirectory);
    const [report] = await Promise.all([beginImages(), rendering]);
    const pages = await layBeside(report);
    await images.close();
    await indexSite({ directory, base, contentDirectory, cacheDirectory, pages });
  } finally {
    await images.close();
  }
}
