import { z } from 'astro/zod';
import { parse } from 'yaml';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { toLocator } from '../report/locator.ts';
import { toPlainSource } from '../report/plain-source.ts';
import { readYaml } from '../report/read-yaml.ts';
import { paragraphReference } from '../report/schemas.ts';
import type { Section } from '../report/section.ts';
import type { Permalink } from './permalink-list.ts';

/** `content/corrections.yaml`: what was corrected after publication, for readers who cited the text before. */
export const correctionsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      /** Day of the correction: YYYY-MM-DD. */
      date: z.iso.date(),
      /** Id of the paragraph that was corrected. Example: p1-4 */
      paragraph: paragraphReference,
      /** What was changed, in a sentence that can be understood without the old text. */
      change: z.string().min(10),
      /** Why: what was wrong, and how that is known. */
      reason: z.string().min(10),
    }),
  ),
});

export type Correction = z.infer<typeof correctionsSchema>['corrections'][number];

/** Corrections as published, the latest first. Throws where the file breaks its schema; the checks say where. */
export function parseCorrections(source: string): Correction[] {
  const { corrections } = correctionsSchema.parse(parse(toPlainSource(source)));
  return corrections.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Everything wrong with the corrections: their form, and paragraphs that do not exist. */
export function checkCorrections(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, correctionsSchema);
  const ids = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  const dangling = (value?.corrections ?? []).flatMap(({ paragraph }, index) => {
    if (ids.has(paragraph)) return [];
    const place = placeOf(['corrections', index, 'paragraph']);
    const what = `the correction is of ${paragraph}, which does not exist`;
    return [toProblem({ file, place, what, remedy: 'name the paragraph under its present id', rule: 'corrections' })];
  });
  return [...problems, ...dangling];
}

interface FeedEntry {
  /** Paragraph 1.4 */
  title: string;
  description: string;
  /** Where it leads, under the site: panel-1/#p1-4 */
  address: string;
  date: string;
}

/** Corrections, and that the text was revised besides, as entries of a feed, the latest first. */
export function toFeedEntries(
  corrections: readonly Correction[],
  sections: readonly Section[],
  revision: Revision | undefined,
): FeedEntry[] {
  const entries = corrections.map(({ date, paragraph, change, reason }) => ({
    title: `Paragraph ${toLocator(paragraph)}`,
    description: `${change} ${reason}`,
    address: `${findSlug(paragraph, sections)}/#${paragraph}`,
    date,
  }));
  const revised = revision && {
    title: 'The text was revised',
    description: `${revision.revised} of ${revision.of} numbered paragraphs read differently than when this edition was published; the menu at a paragraph’s number says when its text last changed.`,
    // Another address each time: by it a reader's program knows an entry that it has shown.
    address: `corrections/#${toRevisionId(revision)}`,
    date: revision.last,
  };
  return [...entries, ...(revised ? [revised] : [])].sort((a, b) => b.date.localeCompare(a.date));
}

/** The section in which a paragraph stands now; the checks refuse corrections of paragraphs that do not exist. */
export const findSlug = (paragraph: string, sections: readonly Section[]): string =>
  sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraph))?.slug ?? 'about';

export interface Revision {
  /** How many paragraphs of the sections read differently now, and of how many. */
  revised: number;
  of: number;
  /** Day on which the last of them changed: YYYY-MM-DD. */
  last: string;
}

/** Id of what the page of corrections says of a revision. */
export const toRevisionId = ({ last }: Revision): string => `revised-${last}`;

/** How much of the sections' text changed after the day of publication; undefined where none did. The record knows the day, not why. */
export function findRevision(
  permalinks: readonly Permalink[],
  sections: readonly Pick<Section, 'slug' | 'paragraphs'>[],
  published: string,
): Revision | undefined {
  const standing = new Set(sections.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => `/${slug}/#${id}`)));
  const days = permalinks
    .filter(({ address, changed }) => standing.has(address) && changed > published)
    .map(({ changed }) => changed)
    .sort();
  const last = days.at(-1);
  return last === undefined ? undefined : { revised: days.length, of: standing.size, last };
}
