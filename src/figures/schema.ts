import { z } from 'astro/zod';
import { paragraphReference } from '../report/schemas.ts';

const id = z.string().regex(/^f-[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected an id such as f-us-oil-2010' });
const phrase = z.string().min(1).max(60);

const figureSchema = z.strictObject({
  /** Permanent; the row stands at /figures/#ID. Example: f-us-oil-2010 */
  id,
  /** A number, or the two ends of a range: 5.4 or [85, 90]. Negative for a decrease. */
  value: z.union(
    [
      z.number(),
      z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, { error: 'expected the lower end first' }),
    ],
    { error: 'expected a number such as 5.4, or two, [85, 90]' },
  ),
  /** What stands before the value where the text gives no plain one, as the words under `said` have it. Example: more than */
  qualifier: z.string().min(2).max(20).optional(),
  /** Shown in the words of the text instead of digits. Example: thousands or even millions */
  asSaid: z.boolean().default(false),
  /** What is counted: %, million barrels per day, reactors; `rank` for a place in an order, `times` for a factor. */
  unit: z.string().min(1).max(40),
  /** Year or time, as the paragraph writes it. Example: late 2016 */
  period: phrase.optional(),
  /** What the value measures, in our words, with a small letter first where that is no name; its names and figures stand in the paragraph. */
  measures: z.string().min(10).max(140),
  /** Who says it, as the paragraph names the source; left out where the report itself does. Example: Wood Mackenzie */
  source: phrase.optional(),
  /** The words of the paragraph that hold the value; several where editions of the text differ. Example: 5.4 million */
  said: z.union([phrase.transform((one) => [one]), z.array(phrase).min(1)], {
    error: 'expected words of the paragraph in quotation marks, or a list of such words',
  }),
  /** Id of the paragraph that gives it. */
  paragraph: paragraphReference,
  /** One of the few that the home page shows. */
  isKey: z.boolean().default(false),
});

const chartSchema = z.strictObject({
  /** Permanent, and the name by which the text places it: `<Figure id="f-oil-output" />`. */
  id,
  /** `change`: one value a year, over the years that the periods name. `bars`: one bar a mark. Both begin at zero. */
  kind: z.enum(['change', 'bars']),
  /** The finding, in one sentence without its full stop. */
  title: z.string().min(20).max(110),
  /** The title says what is counted: the line under the drawing does not say it again. */
  isUnitInTitle: z.boolean().default(false),
  /** The paragraph beside which the chart stands; its marks come from there. */
  paragraph: paragraphReference,
  /** Where the values are shares: the whole, to which the axis reaches. Example: 100 */
  full: z.number().positive().optional(),
  marks: z
    .array(
      z.strictObject({
        /** Id of a row of the register: the chart has no figure of its own. */
        figure: id,
        /** What stands at the mark. */
        label: z.string().min(2).max(40),
        /** Drawn in the accent: what the title says. */
        isFinding: z.boolean().default(false),
      }),
    )
    .min(2),
});

/** `content/figures/register.yaml`: every quantity of the report in reading order, and the charts drawn from them. */
export const registerSchema = z.strictObject({
  figures: z.array(figureSchema).min(1),
  charts: z.array(chartSchema).default([]),
});

export type FigureRow = z.infer<typeof figureSchema>;
export type Chart = z.infer<typeof chartSchema>;
export type FigureRegister = z.infer<typeof registerSchema>;
