import { z } from 'astro/zod';
import { isParagraphId } from '../../report/locator.ts';

const questions = z
  .array(z.string().min(3).max(200))
  .min(1)
  .superRefine((all, context) => {
    for (const [index, each] of all.entries())
      if (all.indexOf(each) !== index) context.addIssue({ code: 'custom', path: [index], message: `"${each}" twice` });
  });

/**
 * `content/readers-questions.yaml`: by the id of a paragraph what readers may ask or look up that it answers, in words of their own.
 * Search alone reads it, to tell which of several paragraphs is meant; none of it is ever shown.
 */
export const readersQuestionsSchema = z.record(
  z.string().refine(isParagraphId, { error: 'expected a paragraph id such as p1-4' }),
  questions,
);

export type ReadersQuestions = z.infer<typeof readersQuestionsSchema>;
