import { readFigures } from '../figures/read-figures.ts';
import { readRecommendations } from '../recommendations/read-recommendations.ts';
import type { Section } from '../report/section.ts';
import { readTimeline } from '../timeline/read-timeline.ts';
import { readTopicIndex } from '../topics/read-topics.ts';
import type { Registers } from './references.ts';

/** The registers of a content directory that rest on paragraphs of the sections. Throws ContentProblems where one is ill-formed. */
export async function readRegisters(contentDirectory: string, sections: readonly Section[]): Promise<Registers> {
  const [{ topics }, { rows }, { events }, { figures }] = await Promise.all([
    readTopicIndex(contentDirectory, sections),
    readRecommendations(contentDirectory),
    readTimeline(contentDirectory),
    readFigures(contentDirectory),
  ]);
  return { topics, recommendations: rows, events, figures };
}
