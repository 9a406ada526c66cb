import { formatQuantity } from '../figures/format-figure.ts';
import type { FigureRow } from '../figures/schema.ts';
import type { GlossaryEntry } from '../glossary/term-uses.ts';
import type { Recommendation } from '../recommendations/schema.ts';
import { registers } from '../registers/registers.ts';
import type { Section } from '../report/section.ts';
import type { TimelineEvent } from '../timeline/schema.ts';
import type { IndexedTopic } from '../topics/topic-index.ts';

/** Something on the site that rests on a paragraph. */
export interface Reference {
  words: string;
  /** Address without the base and its slash, and the fragment: topics/thaad, none; recommendations, r1-4a. */
  path: string;
  fragment?: string;
}

/** What refers to paragraphs, in the order in which readers see it, as they see it called; rows of a register by its page. */
const labels = {
  keyPoints: 'Key points',
  pullQuotes: 'Pull quotes',
  recommendations: 'Recommendations and voices',
  timeline: registers.timeline.label,
  figures: registers.figures.label,
  glossary: registers.glossary.label,
  topics: registers.topics.label,
};

export type ReferenceKind = keyof typeof labels;

export interface ReferenceGroup {
  kind: ReferenceKind;
  label: string;
  references: Reference[];
}

export interface Registers {
  /** In alphabetical order, as the glossary prints them. */
  terms: readonly GlossaryEntry[];
  topics: readonly IndexedTopic[];
  recommendations: readonly Recommendation[];
  events: readonly TimelineEvent[];
  figures: readonly FigureRow[];
}

/** What else on the site refers to each paragraph, by its id and by kind; paragraphs and kinds without any are left out. */
export function indexReferences(
  sections: readonly Section[],
  held: Registers,
): ReadonlyMap<string, readonly ReferenceGroup[]> {
  const index = new Map<string, ReferenceGroup[]>();
  for (const { kind, paragraph, ...reference } of collectReferences(sections, held)) {
    const groups = index.get(paragraph) ?? [];
    const group = groups.find((each) => each.kind === kind);
    if (group) group.references.push(reference);
    else groups.push({ kind, label: labels[kind], references: [reference] });
    index.set(paragraph, groups);
  }
  return index;
}

interface CollectedReference extends Reference {
  kind: ReferenceKind;
  paragraph: string;
}

/** Every reference, kind after kind. */
function collectReferences(sections: readonly Section[], held: Registers): CollectedReference[] {
  const { terms, topics, recommendations, events, figures } = held;
  const collected: Record<ReferenceKind, Omit<CollectedReference, 'kind'>[]> = {
    keyPoints: sections.flatMap((section) =>
      section.keyPoints
        .filter(({ paragraph }) => isIn(section, paragraph))
        .map(({ paragraph, text }) => ({ paragraph, words: text, path: section.slug })),
    ),
    pullQuotes: sections.flatMap((section) =>
      section.pullQuotes
        .filter(({ from }) => isIn(section, from))
        .map(({ from, text }) => ({ paragraph: from, words: text, path: section.slug, fragment: from })),
    ),
    recommendations: recommendations.map(({ id, paragraph, text }) => ({
      paragraph,
      words: text,
      path: 'recommendations',
      fragment: id,
    })),
    timeline: events.flatMap(({ id, event, paragraphs }) =>
      paragraphs.map((paragraph) => ({ paragraph, words: event, path: 'timeline', fragment: id })),
    ),
    figures: figures.map((figure) => ({
      paragraph: figure.paragraph,
      words: `${formatQuantity(figure)}: ${[figure.measures, figure.period].filter(Boolean).join(', ')}`,
      path: 'figures',
      fragment: figure.id,
    })),
    glossary: terms.flatMap(({ term, uses }) =>
      uses.map(({ paragraph }) => ({
        paragraph: paragraph.id,
        words: term.term,
        path: 'glossary',
        fragment: `g-${term.id}`,
      })),
    ),
    topics: topics.flatMap(({ id, heading, paragraphs }) =>
      paragraphs.map(({ paragraph }) => ({ paragraph: paragraph.id, words: heading, path: `topics/${id}` })),
    ),
  };
  return (Object.keys(labels) as ReferenceKind[]).flatMap((kind) => collected[kind].map((each) => ({ kind, ...each })));
}

const isIn = ({ paragraphs }: Section, id: string): boolean => paragraphs.some((paragraph) => paragraph.id === id);
