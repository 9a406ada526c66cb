import { type Citation, citeSection } from '../../../src/citations/citation.ts';
import type { Paragraph, Section } from '../../../src/report/section.ts';

/** A citation of one paragraph, made out in full: what the site's templates give with that paragraph filled in. */
export function citeParagraph(report: Citation, section: Section, paragraph: Paragraph): Citation {
  const { abstract, ...rest } = citeSection(report, section);
  return {
    ...rest,
    key: `${report.key}-${paragraph.id}`,
    url: `${rest.url}#${paragraph.id}`,
    locator: { numbers: paragraph.locator, isRange: false },
  };
}
