import { z } from 'astro/zod';
import { distinctTexts } from '../../registers/distinct-texts.ts';

const words = distinctTexts(2, 90).min(1);

/** `content/readers-words.yaml`: words that readers type for what the report calls otherwise; search alone reads them. */
export const readersWordsSchema = z.array(
  z.strictObject({
    /** What somebody may type. Example: spy satellite */
    readers: words,
    /** Words of the text, in any of its editions, that mean it, the closest first. Example: earth observation satellites */
    report: words,
    /** Why the row stays although no edition holds any of its words. */
    reason: z.string().min(10).optional(),
  }),
);

export type ReadersWords = z.infer<typeof readersWordsSchema>;
