import { findNames } from '../registers/find-names.ts';
import type { Paragraph, Section } from '../report/section.ts';
import type { Place } from './schema.ts';

/** Paragraphs that mention the place by its name or one of its other forms, in reading order. */
export function findMentions({ name, forms, notIn }: Place, sections: readonly Section[]): Paragraph[] {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ text }) => findNames(text, [name, ...forms], notIn).length > 0);
}
