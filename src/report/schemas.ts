import { z } from 'astro/zod';
import { toFullTitle } from './full-title.ts';
import { isParagraphId } from './locator.ts';

/** Id of a paragraph, wherever content names one. Example: p1-4 */
export const paragraphReference = z
  .string()
  .refine(isParagraphId, { error: 'expected a paragraph id such as p1-4, pi-1 or pc-3' });

/** Front matter of a section (`content/panels/*.mdx`, `content/about.mdx`). */
export const sectionSchema = z.strictObject({
  /** Heading of the page, sentence case. Example: Regional security threats */
  title: z.string().min(3).max(90),
  /** Place in reading order: 0 the introduction, 1 to 4 the panels, 5 the conclusion, 6 the about page. */
  order: z.number().int().min(0).max(9999),
  /** What stands before the point in paragraph numbers: "I", "1" … "4", "C", "A". In quotation marks, for it is text. */
  numeral: z
    .string()
    .regex(/^([A-Z]|[1-9]\d*)$/, { error: 'expected a capital letter or a number, in quotation marks' }),
  /** One sentence that says what the section finds, hedges kept; shown under the title, in lists and to search engines. */
  abstract: z.string().min(40).max(400),
  /** Three to five sentences, each with the paragraph that bears it out. */
  keyPoints: z
    .array(
      z.strictObject({
        /** Id of the paragraph that says it. Example: p1-4 */
        paragraph: paragraphReference,
        /** One sentence, attributed where it is a view. */
        text: z.string().min(10).max(220),
      }),
    )
    .max(5)
    .default([]),
});

const organization = z.strictObject({
  /** Full name. Example: Korea Foundation */
  name: z.string().min(2),
  /** Its site, where the report or the organization gives one. */
  url: z.url().optional(),
});

/** What the text of an edition is to the report, of which `<Edition kind="…">` shows passages for one alone. */
export const editionKinds = ['restatement', 'original'] as const;

/** `content/report.yaml`: what is cited, who published it, and what this edition is. The root of every citation. */
export const reportSchema = z
  .strictObject({
    /** Title of the publisher's original, without the subtitle. */
    title: z.string().min(3),
    subtitle: z.string().min(3).optional(),
    /** Title and subtitle with the capitals that a sentence has, for the styles that want them so. Example: Quiet harbors: Notes on a shared coast */
    titleInSentenceCase: z.string().min(3).optional(),
    /** Kind of publication, as the original calls itself. Example: Workshop report */
    genre: z.string().min(3),
    publisher: z.strictObject({
      name: z.string().min(3),
      shortName: z.string().min(2),
      group: z.string().optional(),
      /** Where the publisher sits, for citations. Example: Seattle, WA */
      place: z.string().min(2).optional(),
      /** The publisher's own site. */
      url: z.url().optional(),
    }),
    /** When the original appeared, as precisely as is known: YYYY, YYYY-MM or YYYY-MM-DD. */
    issued: z
      .string()
      .refine(
        (day) => /^\d{4}(-\d{2}){0,2}$/.test(day) && z.iso.date().safeParse(`${day}-01-01`.slice(0, 10)).success,
        {
          error: 'expected a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD',
        },
      ),
    /** True when the original carries no date and `issued` is inferred from its contents. */
    issuedIsInferred: z.boolean(),
    /** How to say the date in prose. Example: early 2017 */
    issuedInWords: z.string().min(4),
    funders: z.array(organization),
    language: z.string().length(2),
    /** A few subject terms for citations and metadata. */
    keywords: z.array(z.string().min(2)).min(1),
    /** The argument of the whole report in three sentences, hedged as the report hedges: the home page opens with it. */
    argument: z.array(z.string().min(20)).min(1).max(4),
    /** What readers may look for: the home page offers it and the help on the search page explains with it. */
    search: z
      .strictObject({
        /** Searches under the field of the home page. Example: “nuclear umbrella” */
        examples: z.array(z.string().min(2)).default([]),
        /** Names of one thing that find the same paragraphs. Example: [ROK, South Korea] */
        names: z.array(z.string().min(2)).default([]),
        /** Words that stand together. Example: nuclear umbrella */
        phrase: z.string().min(4).optional(),
        /** A word that is looked for, and one that is to be left out. Example: [missile, THAAD] */
        without: z.tuple([z.string().min(2), z.string().min(2)]).optional(),
      })
      .optional(),
    edition: z.strictObject({
      /** `restatement`: in our own words. `original`: the publisher's own text, imported by who holds it. */
      kind: z.enum(editionKinds),
      /** How the site calls itself next to the title. Example: restated */
      label: z.string().min(3),
      /** Day from which this text is online: YYYY-MM-DD. */
      published: z.iso.date(),
    }),
    /** Where the site stands, with its path and the trailing slash; SITE_URL and BASE_PATH override it at build time. Example: https://x.example/reports/ */
    address: z.url(),
  })
  .refine(
    ({ titleInSentenceCase: given, ...identity }) =>
      !given || given.toLowerCase() === toFullTitle(identity).toLowerCase(),
    {
      path: ['titleInSentenceCase'],
      error: 'expected the words of title and subtitle, with ": " between them, in other capitals alone',
    },
  );

export type SectionFrontMatter = z.infer<typeof sectionSchema>;
export type ReportIdentity = z.infer<typeof reportSchema>;
