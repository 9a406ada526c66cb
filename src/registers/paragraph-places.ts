import { toAddress } from '../report/address.ts';
import type { Paragraph, Section } from '../report/section.ts';

/** A paragraph and where it stands. */
export interface ParagraphPlace {
  section: Section;
  paragraph: Paragraph;
}

/** Every numbered paragraph by its id, in reading order. */
export const placeParagraphs = (sections: readonly Section[]): Map<string, ParagraphPlace> =>
  new Map(
    sections.flatMap((section) =>
      section.paragraphs.map((paragraph) => [paragraph.id, { section, paragraph }] as const),
    ),
  );

/** Address of a paragraph on its section's page: /panel-1/#p1-4 */
export const toParagraphAddress = (base: string, { section, paragraph }: ParagraphPlace): string =>
  toAddress(base, section.slug, paragraph.id);

/** Words of the heading under which a paragraph stands; the section's title before the first. */
export const headingOf = ({ section, paragraph }: ParagraphPlace): string =>
  section.headings.find(({ id }) => id === paragraph.headingId)?.text ?? section.title;
