import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outline } from '../report/read-outline.ts';
import type { Report } from '../report/read-report.ts';
import { countKinds, isNumbered, toPlaceAmong } from '../report/section-label.ts';
import type { ShareImage } from './draw-share-image.ts';
import { toLlmsText } from './llms-text.ts';
import type { PageSummary } from './page-summary.ts';
import { toShareImagePath } from './share-image-path.ts';
import type { ShareImages } from './share-images.ts';

interface ReadSite {
  directory: string;
  /** Absolute address of the home page, with its trailing slash. */
  site: string;
  /** What the pages say of themselves, in the order of addresses; those that are not to be listed have no summary. */
  pages: readonly { address: string; summary?: PageSummary | undefined }[];
}

/** Begins to draw the images of a report's sections, which can be known before there are pages. */
export function drawSectionsAhead(images: ShareImages, outline: Outline): void {
  const toCard = createCards(outline, new Map());
  for (const { slug, title } of outline.sections) images.drawAhead(toCard(slug, title));
}

/**
 * Lays beside the pages of a built site the image that each is shared with (`og/…png`), and `llms.txt`. Goes by what the pages say
 * of themselves, so that a new page needs no entry anywhere.
 */
export async function layCompanions(
  { directory, site, pages }: ReadSite,
  report: Report,
  images: ShareImages,
): Promise<void> {
  const listed = pages.flatMap(({ address, summary }) =>
    summary ? [{ ...summary, url: site + address, folder: address.replace(/\/$/, '') }] : [],
  );
  const toCard = createCards(report, new Map(listed.map(({ folder, title }) => [folder, title])));
  await Promise.all(
    listed.map(({ folder, title }) =>
      images.place(toCard(folder, title), path.join(directory, toShareImagePath(folder))),
    ),
  );
  await writeFile(path.join(directory, 'llms.txt'), toLlmsText({ ...report, pages: listed, site }));
}

/** Makes the card of a page of its folder and title; `titles` are those of all pages by folder, for pages below others. */
function createCards(
  { identity, sections }: Outline,
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
