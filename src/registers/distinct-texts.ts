import { z } from 'astro/zod';

/** A list of texts of so many letters, none of them twice. */
export const distinctTexts = (least: number, most: number) =>
  z.array(z.string().min(least).max(most)).superRefine((all, context) => {
    for (const [index, each] of all.entries())
      if (all.indexOf(each) !== index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `"${each}" twice`,
          params: { remedy: 'remove one of them' },
        });
  });
