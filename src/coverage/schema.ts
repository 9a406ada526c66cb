import { z } from 'astro/zod';
import { paragraphReference } from '../report/schemas.ts';
import { patterns } from './coverage.ts';

/** `content/unregistered.yaml`: what the patterns of `npm run coverage` find and no register is meant to hold. */
export const unregisteredSchema = z.array(
  z.strictObject({
    /** Paragraphs that hold the words. */
    paragraphs: z.array(paragraphReference).min(1),
    /** As the text writes them. */
    words: z.string().min(2),
    /** What the pattern takes them for. */
    pattern: z.enum(patterns),
    /** Why no register holds them. */
    reason: z.string().min(10),
  }),
);

export type Unregistered = z.infer<typeof unregisteredSchema>;
