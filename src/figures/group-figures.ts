import type { Section } from '../report/section.ts';
import type { FigureRow } from './schema.ts';

interface SectionFigures {
  section: Section;
  rows: FigureRow[];
}

/** The register's rows under the sections that hold their paragraphs, in reading order; sections without figures are left out. */
export function groupFiguresBySection(rows: readonly FigureRow[], sections: readonly Section[]): SectionFigures[] {
  return sections
    .map((section) => ({
      section,
      rows: section.paragraphs.flatMap(({ id }) => rows.filter(({ paragraph }) => paragraph === id)),
    }))
    .filter((group) => group.rows.length > 0);
}
