import type { Paragraph, Section } from './section.ts';

/** First and last paragraph number of a section: 1.1–1.10, C.1 where there is one, nothing where there is none. */
export function toExtent({ paragraphs }: Pick<Section, 'paragraphs'>): string {
  const [first, last] = [paragraphs[0]?.locator ?? '', paragraphs.at(-1)?.locator ?? ''];
  return first === last ? first : `${first}–${last}`;
}

/** The paragraph that pages name where they say how paragraphs are cited: 1.4, or the first there is. */
export function findExample(
  sections: readonly Pick<Section, 'slug' | 'paragraphs'>[],
): { slug: string; paragraph: Paragraph } | undefined {
  const all = sections.flatMap(({ slug, paragraphs }) => paragraphs.map((paragraph) => ({ slug, paragraph })));
  return all.find(({ paragraph }) => paragraph.locator === '1.4') ?? all[0];
}
