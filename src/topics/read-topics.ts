import path from 'node:path';
import { readGlossary } from '../glossary/read-glossary.ts';
import { readRegister } from '../registers/read-register.ts';
import type { Section } from '../report/section.ts';
import { topicsSchema } from './schema.ts';
import { findSeeReferences, type IndexedTopic, indexTopics, joinTopics, type SeeReference } from './topic-index.ts';

export interface TopicIndex {
  /** In alphabetical order, each with the paragraphs that treat it. */
  topics: IndexedTopic[];
  see: SeeReference[];
}

/** The index of the sections, by the vocabulary of a content directory. Throws ContentProblems where that is ill-formed. */
export async function readTopicIndex(contentDirectory: string, sections: readonly Section[]): Promise<TopicIndex> {
  const file = path.join(contentDirectory, 'topics.yaml');
  const vocabulary = await readRegister(file, topicsSchema, { topics: [], see: [] });
  const topics = joinTopics(vocabulary, await readGlossary(contentDirectory));
  return { topics: indexTopics(topics, sections), see: findSeeReferences(vocabulary, topics) };
}
