import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Report, readReport } from '../report/read-report.ts';
import { countKinds, isNumbered, toPlaceAmong } from '../report/section-label.ts';
import type { ShareImage } from './draw-share-image.ts';
import { toLlmsText } from './llms-text.ts';
import type { PageSummary } from './page-summary.ts';
import { ShareImages } from './share-images.ts';

interface PageCompanionsOptions {
  contentDirectory: string;
  /** Absolute address of the home page, with its trailing slash. */
  site: string;
  /** What the pages of a built site say of themselves, in the order of addresses; those that are not to be listed have no summary. */
  readPages: (directory: string) => Promise<readonly { address: string; summary?: PageSummary | undefined }[]>;
}

/**
 * Lays beside the built pages what goes with them: the image that each is shared with (`og/…png`), and `llms.txt`. Reads the
 * built pages, so that a new page needs no entry anywhere; images of sections are drawn while the pages are still rendered.
 */
export function pageCompanions({ contentDirectory, site, readPages }: PageCompanionsOptions): AstroIntegration {
  let images: ShareImages | undefined;
  return {
    name: 'page-companions',
    hooks: {
      'astro:config:done': ({ config }) => {
        images = new ShareImages(fileURLToPath(new URL('share-images/', config.cacheDir)));
      },
      'astro:build:start': async () => {
        const report = await readReport(contentDirectory);
        const toCard = createCards(report, new Map());
        for (const { slug, title } of report.sections) images?.drawAhead(toCard(slug, title));
      },
      'astro:build:done': async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const report = await readReport(contentDirectory);
        const pages = (await readPages(directory)).flatMap(({ address, summary }) =>
          summary ? [{ ...summary, url: site + address, folder: address.replace(/\/$/, '') }] : [],
        );
        const toCard = createCards(report, new Map(pages.map(({ folder, title }) => [folder, title])));
        await Promise.all(
          pages.map(({ folder, title }) =>
            images?.place(toCard(folder, title), path.join(directory, 'og', `${folder || 'home'}.png`)),
          ),
        );
        await images?.close();
        await writeFile(path.join(directory, 'llms.txt'), toLlmsText({ ...report, pages, site }));
      },
    },
  };
}

/** Makes the card of a page of its folder and title; `titles` are those of all pages by folder, for pages below others. */
function createCards(
  { identity, sections }: Report,
  titles: ReadonlyMap<string, string>,
): (folder: string, title: string) => ShareImage {
  const kinds = countKinds(sections);
  const bySlug = new Map(sections.map((section) => [section.slug, section]));
  return (folder, title) => {
    const section = bySlug.get(folder);
    return {
      title,
      subtitle: title === identity.title ? identity.subtitle : undefined,
      numeral: section && isNumbered(section.numeral) ? section.numeral : undefined,
      kicker: (section && toPlaceAmong(section, kinds)) ?? titles.get(path.posix.dirname(folder)) ?? identity.genre,
      brand: `${identity.title} · ${identity.edition.label}`,
      source: `${identity.edition.kind === 'restatement' ? 'after the' : 'a'} report by ${identity.publisher.name}`,
    };
  };
}
