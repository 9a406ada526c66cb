import { createNameFinder } from '../registers/find-names.ts';
import { type ParagraphPlace, placeParagraphs } from '../registers/paragraph-places.ts';
import type { Paragraph, Section } from '../report/section.ts';
import type { GlossaryTerm } from './schema.ts';

/** Every form by which the text names a term: as listed, in full, and in its other forms. */
export const formsOf = ({ term, expansion, inText }: GlossaryTerm): string[] => [
  term,
  ...(expansion ? [expansion] : []),
  ...inText,
];

/** Paragraphs that use the term, in reading order. */
export function findUses(term: GlossaryTerm, sections: readonly Section[]): Paragraph[] {
  const find = createNameFinder(formsOf(term), term.notIn);
  return sections.flatMap(({ paragraphs }) => paragraphs).filter(({ text }) => find(text).length > 0);
}

export interface GlossaryEntry {
  term: GlossaryTerm;
  /** Paragraphs that use the term, in reading order. */
  uses: ParagraphPlace[];
}

/** The glossary with its uses found. */
export function toGlossaryEntries(terms: readonly GlossaryTerm[], sections: readonly Section[]): GlossaryEntry[] {
  const places = placeParagraphs(sections);
  return terms.map((term) => ({
    term,
    uses: findUses(term, sections).flatMap(({ id }) => places.get(id) ?? []),
  }));
}
