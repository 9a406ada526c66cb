import type { Filters } from './manifest.ts';
import type { Match } from './rank.ts';

/** What of all matches a reader asks for: of one section, of one topic. */
export interface Narrowing {
  panel: string;
  topic: string;
  sort: 'relevance' | 'order';
}

/** Matches within a section and topic, in the order asked for. Throws where one is asked for and the filters did not arrive. */
export function narrow(matches: readonly Match[], { panel, topic, sort }: Narrowing, filters?: Filters): Match[] {
  if ((panel || topic) && !filters) throw new Error('filters');
  const kept = matches.filter(
    ({ record }) => (!panel || isInSection(record, panel, filters)) && (!topic || isInTopic(record, topic, filters)),
  );
  return sort === 'order' ? kept.sort((a, b) => a.record - b.record) : kept;
}

export const isInSection = (record: number, slug: string, filters?: Filters): boolean =>
  filters?.sections.some((section) => section.slug === slug && record >= section.first && record < section.end) ??
  false;

export const isInTopic = (record: number, slug: string, filters?: Filters): boolean =>
  filters?.topics.find((topic) => topic.slug === slug)?.records.includes(record) ?? false;
