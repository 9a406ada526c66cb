import { z } from 'astro/zod';
import { paragraphReference } from '../report/schemas.ts';
import { parseEventDate } from './event-date.ts';

const eventDate = z.string().refine((text) => parseEventDate(text) !== undefined, {
  error:
    'expected 2015, 2015-12, 2015-12-28, late 2016, 2003/2013, 2009/.. (since) or ../2030 (by), in quotation marks',
});
const phrase = z.string().min(4).max(60);

const eventSchema = z.strictObject({
  /** Permanent; the event stands at /timeline/#ID. Example: t-gsomia */
  id: z.string().regex(/^t-[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected an id such as t-gsomia' }),
  /** When, as precisely as the paragraph says and no more: 2015, 2015-12, late 2016, 2003/2013, 2009/.. since, ../2030 by. */
  date: eventDate.optional(),
  /** Only where the report dates the event from its own time ("next year"): where the drawing puts it. Example: 2017/2018 */
  around: eventDate.optional(),
  /** `past` or `expected`, as of the time of writing; expected covers what is planned, estimated, feared and hoped for. */
  status: z.enum(['past', 'expected']),
  /** One sentence of our own; each figure and name in it stands in the paragraphs. */
  event: z.string().min(15).max(220),
  /** A few words for the drawing. Example: GSOMIA signed */
  short: z.string().min(4).max(40),
  /** The words that date it, as the paragraph writes them; several where paragraphs differ. Example: December 2015 */
  said: z.union([phrase.transform((one) => [one]), z.array(phrase).min(1)], {
    error: 'expected words of the paragraph in quotation marks, or a list of such words',
  }),
  /** Ids of the paragraphs that say so. */
  paragraphs: z.array(paragraphReference).min(1),
  /** What the editors add, marked as theirs: an ambiguity, for example. */
  note: z.string().min(10).max(200).optional(),
  /** One of the few that the home page shows. */
  turningPoint: z.boolean().default(false),
});

/** `content/timeline.yaml`: the events that the report dates, in order of time. */
export const timelineSchema = z.strictObject({
  /** Time of writing, which parts past from expected. Example: early 2017 */
  asOf: eventDate,
  events: z.array(eventSchema).min(1),
});

export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineEvent = Timeline['events'][number];
