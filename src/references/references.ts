import type { FigureRow } from '../figures/schema.ts';
import type { Recommendation } from '../recommendations/schema.ts';
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

export interface ReferenceGroup {
  label: string;
  references: Reference[];
}

export interface Registers {
  topics: readonly IndexedTopic[];
  recommendations: readonly Recommendation[];
  events: readonly TimelineEvent[];
  figures: readonly FigureRow[];
}

/** What else on the site refers to a paragraph, by kind; kinds that do not are left out. */
export function findReferences(id: string, section: Section, registers: Registers): ReferenceGroup[] {
  const { topics, recommendations, events, figures } = registers;
  const groups: ReferenceGroup[] = [
    {
      label: 'Key points',
      references: section.keyPoints
        .filter(({ paragraph }) => paragraph === id)
        .map(({ text }) => ({ words: text, path: section.slug })),
    },
    {
      label: 'Pull quotes',
      references: section.pullQuotes
        .filter(({ from }) => from === id)
        .map(({ text }) => ({ words: text, path: section.slug, fragment: id })),
    },
    {
      label: 'Recommendations and voices',
      references: recommendations
        .filter(({ paragraph }) => paragraph === id)
        .map((row) => ({ words: row.text, path: 'recommendations', fragment: row.id })),
    },
    {
      label: 'Timeline',
      references: events
        .filter(({ paragraphs }) => paragraphs.includes(id))
        .map((event) => ({ words: event.event, path: 'timeline', fragment: event.id })),
    },
    {
      label: 'Figures',
      references: figures
        .filter(({ paragraph }) => paragraph === id)
        .map((row) => ({ words: row.measures, path: 'figures', fragment: row.id })),
    },
    {
      label: 'Glossary',
      references: topics
        .filter(({ term, paragraphs }) => term && paragraphs.some(({ paragraph }) => paragraph.id === id))
        .map(({ term }) => ({ words: term?.term ?? '', path: 'glossary', fragment: `g-${term?.id}` })),
    },
    {
      label: 'Index',
      references: topics
        .filter(({ paragraphs }) => paragraphs.some(({ paragraph }) => paragraph.id === id))
        .map(({ heading, id: topic }) => ({ words: heading, path: `topics/${topic}` })),
    },
  ];
  return groups.filter(({ references }) => references.length > 0);
}
