import type { Filters } from './manifest.ts';
import { isInSection, isInTopic, type Narrowing, narrow } from './narrow.ts';
import type { Match } from './rank.ts';

export interface Choice {
  slug: string;
  name: string;
  count: number;
}

/** Sections in reading order, and topics, the fullest first, that hold matches, with the number that a reader would get by choosing each. */
export function countChoices(matches: readonly Match[], narrowing: Narrowing, filters: Filters) {
  const inTopic = narrow(matches, { ...narrowing, panel: '', sort: 'relevance' }, filters);
  const inPanel = narrow(matches, { ...narrowing, topic: '', sort: 'relevance' }, filters);
  const counted = (choices: readonly { slug: string; name: string }[], count: (slug: string) => number): Choice[] =>
    choices.map(({ slug, name }) => ({ slug, name, count: count(slug) })).filter(({ count: found }) => found > 0);
  return {
    panels: counted(
      filters.sections,
      (slug) => inTopic.filter(({ record }) => isInSection(record, slug, filters)).length,
    ),
    topics: counted(
      filters.topics,
      (slug) => inPanel.filter(({ record }) => isInTopic(record, slug, filters)).length,
    ).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en')),
  };
}
