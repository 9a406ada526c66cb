import { readFigures } from '../figures/read-figures.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
import { formsOf } from '../glossary/term-uses.ts';
import { readPlaces } from '../places/read-places.ts';
import { findPassage } from '../recommendations/passage.ts';
import { readRecommendations } from '../recommendations/read-recommendations.ts';
import { toParagraphsById } from '../registers/borne-out.ts';
import type { Section } from '../report/section.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import { readTopicIndex } from '../topics/read-topics.ts';
import type { Holdings } from './coverage.ts';
import { readUnregistered } from './read-unregistered.ts';

/** All that the registers of a content directory hold of the sections, and the explained exclusions. */
export async function readHoldings(contentDirectory: string, sections: readonly Section[]): Promise<Holdings> {
  const paragraphsById = toParagraphsById(sections);
  const [glossary, { topics }, recommendations, timeline, figures, places, unregistered] = await Promise.all([
    readGlossary(contentDirectory),
    readTopicIndex(contentDirectory, sections),
    readRecommendations(contentDirectory),
    readTimeline(contentDirectory),
    readFigures(contentDirectory),
    readPlaces(contentDirectory),
    readUnregistered(contentDirectory),
  ]);
  return {
    names: [
      ...glossary.terms.flatMap(formsOf),
      ...glossary.leftOut.map(({ abbreviation }) => abbreviation),
      ...topics.flatMap(({ names }) => names),
      ...places.places.flatMap(({ name, forms }) => [name, ...forms]),
    ],
    runs: [
      ...timeline.events.flatMap(({ paragraphs, said }) =>
        paragraphs.flatMap((paragraph) =>
          said.map((words) => ({ paragraph, words, patterns: ['date', 'number'] as const })),
        ),
      ),
      ...figures.figures.flatMap(({ paragraph, said, period }) =>
        [...said, ...(period ? [period] : [])].map((words) => ({
          paragraph,
          words,
          patterns: ['date', 'number'] as const,
        })),
      ),
      ...recommendations.rows.flatMap(({ paragraph, words }) => {
        const passage = findPassage(paragraphsById.get(paragraph)?.text ?? '', words);
        return passage ? [{ paragraph, words: passage, patterns: ['recommendation'] as const }] : [];
      }),
      ...unregistered.flatMap(({ paragraphs, words, pattern }) =>
        paragraphs.map((paragraph) => ({ paragraph, words, patterns: [pattern] })),
      ),
    ],
  };
}
