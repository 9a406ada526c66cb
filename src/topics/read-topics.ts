import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { readGlossary } from '../glossary/read-glossary.ts';
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
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, topicsSchema);
  if (!value) throw new ContentProblems(problems);
  const topics = joinTopics(value, await readGlossary(contentDirectory));
  return { topics: indexTopics(topics, sections), see: findSeeReferences(value, topics) };
}
