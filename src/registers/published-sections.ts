import { loadAbout, loadSections } from '../report/published.ts';
import type { Section } from '../report/section.ts';

/** All sections with numbered paragraphs in reading order, the about page last: what the registers rest on. */
export async function loadAllSections(): Promise<Section[]> {
  return [...(await loadSections()), await loadAbout()].map(({ section }) => section);
}
