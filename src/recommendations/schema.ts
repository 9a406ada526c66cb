import { z } from 'astro/zod';
import { paragraphReference } from '../report/schemas.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'expected lower-case letters, digits and hyphens' });

/** How strongly a row speaks, from what must be done to what is only observed. */
const forces = ['needed', 'should', 'could', 'view'] as const;
export type Force = (typeof forces)[number];

const wordings = z.array(z.string().min(2)).min(1);

const addressee = z.strictObject({
  id: id.refine((each) => each !== 'nobody', {
    error: 'expected another id, for rows that name nobody have a column of this name',
  }),
  /** Column of the matrix. Example: ROK */
  name: z.string().min(2).max(30),
  /** What it is called within a sentence, where that is not its name. Example: the ROK */
  called: z.string().min(2).max(40).optional(),
  /** How the text names it; one of them stands in the passage. */
  wordings,
});

const voice = z.strictObject({
  id,
  /** As the site calls it. Example: A panelist from the ROK */
  name: z.string().min(3).max(60),
  /** How the text says who speaks; one of them stands in the passage. None for the report itself. */
  wordings: z.array(z.string().min(3)),
});

const term = z
  .string()
  .min(3)
  .max(40)
  .refine((words) => words.split(' ').length <= 3, { error: 'expected a term of one to three words, no phrase' });

const topic = z.strictObject({ id, /** Row of the matrix. */ name: z.string().min(3).max(60) });

const row = z.strictObject({
  /** Permanent: r, the paragraph, a letter. The row stands at /recommendations/#r1-6a. */
  id: z.string().regex(/^r([a-z]|[1-9]\d*)-[1-9]\d*[a-z]$/, { error: 'expected an id such as r1-6a' }),
  /** Paragraph that says it. Example: p1-6 */
  paragraph: paragraphReference,
  /** needed (must, critical, important …), should (also argued, proposed), could (also can, might), view (said, nothing asked). */
  force: z.enum(forces),
  /** Id of the voice that says it. */
  by: id,
  /** Ids of those of whom it asks something; nobody where the text names nobody. */
  to: z.array(id),
  /** Ids of the topics that it concerns, the chief one first. */
  topics: z.array(id).min(1),
  /** One sentence of our own, as cautious as the text. */
  text: z.string().min(20).max(200),
  /**
   * Terms of art, names or figures that stand together in this paragraph and no other, in every edition of the text.
   * They mark the passage that bears the row out. Example: [HADR, unique opportunities]
   */
  words: z.array(term).min(2).max(4),
  /** One of the few that the home page shows. */
  isKey: z.boolean().default(false),
});

/** `content/recommendations.yaml`: what is recommended, proposed or observed, by whom, to whom and where. */
export const recommendationsSchema = z.strictObject({
  /** Those to whom a recommendation can be addressed, in the order of the matrix. */
  addressees: z.array(addressee).min(1),
  /** All addressees together: what they are called, and words that name them so. Example: all three, trilateral */
  together: z.strictObject({ called: z.string().min(2).max(40), wordings }),
  /** Words that speak as strongly as a row says, in any case, in the plural too; one of them stands in the passage. */
  wordsOfForce: z.strictObject({ needed: wordings, should: wordings, could: wordings }),
  voices: z.array(voice).min(1),
  topics: z.array(topic).min(1),
  rows: z.array(row).min(1),
});

export type Recommendations = z.infer<typeof recommendationsSchema>;
export type Recommendation = Recommendations['rows'][number];
export type Voice = Recommendations['voices'][number];
