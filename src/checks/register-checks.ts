import { checkUnregistered } from '../coverage/check-unregistered.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { checkGlossary } from '../glossary/check-glossary.ts';
import { checkCorrections } from '../permalinks/corrections.ts';
import { checkPlaces } from '../places/check-places.ts';
import type { VFileMessage } from '../problems/problem.ts';
import { checkRecommendations } from '../recommendations/check-recommendations.ts';
import type { Section } from '../report/section.ts';
import { checkReadersQuestions } from '../search/readers-questions/check-readers-questions.ts';
import { checkReadersWords } from '../search/readers-words/check-readers-words.ts';
import { checkTimeline } from '../timeline/check-timeline.ts';
import { checkTopics } from '../topics/check-topics.ts';

export interface RegisterCheck {
  /** Which files of `content/` it reads, by their path below it: /^glossary\.yaml$/ */
  files: RegExp;
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
  { files: /^corrections\.yaml$/, check: checkCorrections },
  { files: /^glossary\.yaml$/, check: checkGlossary },
  { files: /^topics\.yaml$/, check: checkTopics },
  { files: /^readers-questions\.yaml$/, check: checkReadersQuestions },
  { files: /^readers-words\.yaml$/, check: checkReadersWords },
  { files: /^unregistered\.yaml$/, check: checkUnregistered },
  { files: /^recommendations\.yaml$/, check: checkRecommendations },
  { files: /^timeline\.yaml$/, check: checkTimeline },
  { files: /^figures\/register\.yaml$/, check: checkFigures },
  { files: /^places\.yaml$/, check: checkPlaces },
];
