import type { z } from 'astro/zod';
import { checkUnregistered } from '../coverage/check-unregistered.ts';
import { unregisteredSchema } from '../coverage/schema.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { registerSchema } from '../figures/schema.ts';
import { checkGlossary } from '../glossary/check-glossary.ts';
import { glossarySchema } from '../glossary/schema.ts';
import { checkCorrections, correctionsSchema } from '../permalinks/corrections.ts';
import { checkPlaces } from '../places/check-places.ts';
import { placesSchema } from '../places/schema.ts';
import type { VFileMessage } from '../problems/problem.ts';
import { checkRecommendations } from '../recommendations/check-recommendations.ts';
import { recommendationsSchema } from '../recommendations/schema.ts';
import type { Section } from '../report/section.ts';
import { checkReadersQuestions } from '../search/readers-questions/check-readers-questions.ts';
import { readersQuestionsSchema } from '../search/readers-questions/schema.ts';
import { checkReadersWords } from '../search/readers-words/check-readers-words.ts';
import { readersWordsSchema } from '../search/readers-words/schema.ts';
import { checkTimeline } from '../timeline/check-timeline.ts';
import { timelineSchema } from '../timeline/schema.ts';
import { checkTopics } from '../topics/check-topics.ts';
import { topicsSchema } from '../topics/schema.ts';

export interface RegisterCheck {
  /** Which file of `content/` it reads, by its path below it: glossary.yaml */
  name: string;
  /** What the file has to look like, apart from what the text says. */
  schema: z.ZodType;
  /**
   * All problems of one such file; `sections` are those of the report in reading order, the about page last, `siblings`
   * the text files of `content/` by their path below it, for references from one register to another.
   */
  check: (
    source: string,
    file: string,
    sections: readonly Section[],
    siblings: ReadonlyMap<string, string>,
  ) => VFileMessage[];
}

/** The checks of the registers in `content/`, one line each; every build runs them after those of the text. */
export const registerChecks: readonly RegisterCheck[] = [
  { name: 'corrections.yaml', schema: correctionsSchema, check: checkCorrections },
  { name: 'glossary.yaml', schema: glossarySchema, check: checkGlossary },
  { name: 'topics.yaml', schema: topicsSchema, check: checkTopics },
  { name: 'readers-questions.yaml', schema: readersQuestionsSchema, check: checkReadersQuestions },
  { name: 'readers-words.yaml', schema: readersWordsSchema, check: checkReadersWords },
  { name: 'unregistered.yaml', schema: unregisteredSchema, check: checkUnregistered },
  { name: 'recommendations.yaml', schema: recommendationsSchema, check: checkRecommendations },
  { name: 'timeline.yaml', schema: timelineSchema, check: checkTimeline },
  { name: 'figures/register.yaml', schema: registerSchema, check: checkFigures },
  { name: 'places.yaml', schema: placesSchema, check: checkPlaces },
];

/**
 * Files of YAML and lists in `content/` that something reads, by their paths below it. An edition does without any of the
 * registers; the import reads its hints.
 */
export const knownFiles: readonly string[] = [
  'report.yaml',
  'permalinks.lock',
  'import-hints.yaml',
  ...registerChecks.map(({ name }) => name),
];
