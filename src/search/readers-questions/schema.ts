import { z } from 'astro/zod';
import { distinctTexts } from '../../registers/distinct-texts.ts';
import { paragraphReference } from '../../report/schemas.ts';

/**
 * `content/readers-questions.yaml`: by the id of a paragraph what readers may ask or look up that it answers, in words of their own.
 * Search alone reads it, to tell which of several paragraphs is meant; none of it is ever shown.
 */
export const readersQuestionsSchema = z.record(paragraphReference, distinctTexts(3, 200).min(1));

export type ReadersQuestions = z.infer<typeof readersQuestionsSchema>;
