import path from 'node:path';
import { readGlossary } from '../glossary/read-glossary.ts';
import { readRegister } from '../registers/read-register.ts';
import type { Section } from '../report/section.ts';
import { type TopicVocabulary, topicsSchema } from './schema.ts';
import { findSeeReferences, type IndexedTopic, indexTopics, joinTopics, type SeeReference } from './topic-index.ts';

interface TopicIndex {
  /** In alphabetical order, each with the paragraphs that treat it. */
  topics: IndexedTopic[];
  see: SeeReference[];
}

/** The vocabulary of a content directory, empty where the file is missing. Throws ContentProblems where it is ill-formed. */
export const readTopicVocabulary = (contentDirectory: string): Promise<TopicVocabulary> =>
  readRegister(path.join(contentDirectory, 'topics.yaml'), topicsSchema, { topics: [], see: [] });

/** The index of the sections, by the vocabulary of a content directory. Throws ContentProblems where that is ill-formed. */
export async function readTopicIndex(contentDirectory: string, sections: readonly Section[]): Promise<TopicIndex> {
  const vocabulary = await readTopicVocabulary(contentDirectory);
  const topics = joinTopics(vocabulary, await readGlossary(contentDirectory));
  return { topics: indexTopics(topics, sections), see: findSeeReferences(vocabulary, topics) };
}
