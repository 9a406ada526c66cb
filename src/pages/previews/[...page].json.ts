import type { APIRoute } from 'astro';
import { readFigures } from '../../figures/read-figures.ts';
import { readGlossary } from '../../glossary/read-glossary.ts';
import { toPagePreviews } from '../../previews/page-previews.ts';
import type { PagePreviews } from '../../previews/preview-target.ts';
import { readRecommendations } from '../../recommendations/read-recommendations.ts';
import { readRegisters } from '../../references/read-registers.ts';
import { loadAllSections } from '../../registers/published-sections.ts';
import { findEdition } from '../../report/edition.ts';
import { readTimeline } from '../../timeline/read-timeline.ts';

/** What previews of links show, a file for each page that has text to show: /previews/glossary.json */
export async function getStaticPaths() {
  const { content } = findEdition();
  const sections = await loadAllSections();
  const previews = toPagePreviews({
    sections,
    terms: (await readGlossary(content)).terms,
    recommendations: await readRecommendations(content),
    events: (await readTimeline(content)).events,
    figures: (await readFigures(content)).figures,
    registers: await readRegisters(content, sections),
  });
  const hasText = (page: PagePreviews): boolean => Object.values(page).some(([, text]) => text !== '');
  return [...previews]
    .filter(([, page]) => hasText(page))
    .map(([page, props]) => ({ params: { page }, props: { previews: props } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['previews']);
