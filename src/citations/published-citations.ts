import { loadIdentity, loadSections } from '../report/published.ts';
import { toLabelledTitle } from '../report/section-label.ts';
import { type Citation, citeReport, citeSection } from './citation.ts';
import { type CitationTemplates, toCitationTemplates } from './citation-templates.ts';
import { chicagoBibliography, formatCitation } from './format-citation.ts';

interface PublishedCitation {
  /** What its files are called: report, panel-1 */
  name: string;
  title: string;
  citation: Citation;
}

/** Kept, as `loadCitationTemplates` says; a server under development begins anew when report.yaml changes. */
let templates: Promise<CitationTemplates> | undefined;

/** The whole report and each of its sections, with the addresses of this build's site. */
export async function loadCitations(site: URL): Promise<PublishedCitation[]> {
  const [identity, sections] = await Promise.all([loadIdentity(), loadSections()]);
  const report = citeReport(identity, site.href);
  return [
    { name: 'report', title: 'The whole report', citation: report },
    ...sections.map(({ section }) => ({
      name: section.slug,
      title: toLabelledTitle(section),
      citation: citeSection(report, section),
    })),
  ];
}

/** The report's templates; formatted once a build, for citeproc takes a second over them. */
export function loadCitationTemplates(site: URL): Promise<CitationTemplates> {
  templates ??= loadIdentity().then((identity) => toCitationTemplates(citeReport(identity, site.href)));
  return templates;
}

/** The whole report as Chicago's bibliography has it, at the address of the site and without a day of access, as HTML. */
export const loadUndatedReference = async (site: URL): Promise<string> =>
  formatCitation(citeReport(await loadIdentity(), site.href), chicagoBibliography, { hasAccessDay: false });
