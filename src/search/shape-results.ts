import type { Bundle } from './bundle.ts';
import { findSpans, type Piece, writeExcerpt } from './excerpt.ts';
import type { Filters } from './manifest.ts';
import type { Match } from './rank.ts';

/** A result as readers see it. */
export interface Result {
  /** Address with the words to light up and the fragment last: /panel-1/?find=THAAD#p1-4 */
  href: string;
  label: string;
  heading: string;
  /** Section or reference page: Panel 1 · Regional security threats */
  place: string;
  excerpt: Piece[];
}

export interface Narrowing {
  panel: string;
  topic: string;
  sort: 'relevance' | 'order';
}

export interface Choice {
  slug: string;
  name: string;
  count: number;
}

/** Matches within a section and topic, in the order asked for. */
export function narrow(matches: readonly Match[], { panel, topic, sort }: Narrowing, filters?: Filters): Match[] {
  const kept = matches.filter(
    ({ record }) => (!panel || isInSection(record, panel, filters)) && (!topic || isInTopic(record, topic, filters)),
  );
  return sort === 'order' ? kept.sort((a, b) => a.record - b.record) : kept;
}

/** Sections, and topics, that hold matches, with the number that a reader would get by choosing each. */
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
    topics: counted(filters.topics, (slug) => inPanel.filter(({ record }) => isInTopic(record, slug, filters)).length),
  };
}

const isInSection = (record: number, slug: string, filters?: Filters): boolean =>
  filters?.sections.some((section) => section.slug === slug && record >= section.first && record < section.end) ??
  false;

const isInTopic = (record: number, slug: string, filters?: Filters): boolean =>
  filters?.topics.find((topic) => topic.slug === slug)?.records.includes(record) ?? false;

/** Makes a result of a match: its text is read, the words that matched are found in it and marked. */
export async function shapeResult(
  { record, found }: Match,
  bundle: Bundle,
  base: string,
  query: string,
): Promise<Result> {
  const [address, label, heading, section, title, text] = await bundle.record(record);
  const [page = '', fragment = ''] = address.split('#');
  const numeral = /^panel-(\d+)$/.exec(section)?.[1];
  return {
    href: `${base}${page}?find=${encodeURIComponent(query)}#${fragment}`,
    label,
    heading,
    place: numeral ? `Panel ${numeral} · ${title}` : title === label ? '' : title,
    excerpt: writeExcerpt(text, findSpans(text, found)),
  };
}
