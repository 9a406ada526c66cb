import type { Paragraph, Section } from './section.ts';

/** First and last of some paragraph numbers in reading order: 1.1–1.10, C.1 where there is one, nothing where there is none. */
export const toExtent = (numbers: readonly string[]): string => [...new Set([numbers[0], numbers.at(-1)])].join('–');

/** Whether an extent has a first and a last number: true for 1.1–1.10, false for 1.4. */
export const isRange = (extent: string): boolean => extent.includes('–');

/** Where words stand, for people: "Paragraph 1.4", "Paragraphs 1.1–1.10". */
export const toPlace = (extent: string): string => `Paragraph${isRange(extent) ? 's' : ''} ${extent}`;

/** The paragraph that pages name where they say how paragraphs are cited: 1.4, or the first there is. */
export function findExample(
  sections: readonly Pick<Section, 'slug' | 'paragraphs'>[],
): { slug: string; paragraph: Paragraph } | undefined {
  const all = sections.flatMap(({ slug, paragraphs }) => paragraphs.map((paragraph) => ({ slug, paragraph })));
  return all.find(({ paragraph }) => paragraph.locator === '1.4') ?? all[0];
}
