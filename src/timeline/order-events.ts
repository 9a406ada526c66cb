import { formatEventDate, parseEventDate, type Span, toSpan } from './event-date.ts';
import type { Timeline, TimelineEvent } from './schema.ts';

export interface DatedEvent {
  event: TimelineEvent;
  /** What the date covers, in years; undefined for an event that the report places by others only. */
  span?: Span;
  /** The date in words: "December 2015", or the report's own "next year". */
  when: string;
  /** The report dates it from its own time; the drawing says "about". */
  isRelative: boolean;
}

export interface OrderedTimeline {
  now: Span;
  past: DatedEvent[];
  expected: DatedEvent[];
  undated: DatedEvent[];
}

/** The events as the page shows them: past and expected as of the time of writing, then those without a date, each in file order. */
export function orderEvents({ asOf, events }: Timeline): OrderedTimeline {
  const unknown = { from: 0, to: 0 };
  const written = parseEventDate(asOf);
  const now = written ? toSpan(written, unknown) : unknown;
  const dated = events.map((event) => toDated(event, now));
  const isIn = (status: TimelineEvent['status']) => (each: DatedEvent) => each.span && each.event.status === status;
  return {
    now,
    past: dated.filter(isIn('past')),
    expected: dated.filter(isIn('expected')),
    undated: dated.filter(({ span }) => !span),
  };
}

/** The turning points of a timeline, which the home page shows. */
export function findTurningPoints({ past, expected }: OrderedTimeline): Pick<OrderedTimeline, 'past' | 'expected'> {
  const isTurningPoint = ({ event }: DatedEvent) => event.turningPoint;
  return { past: past.filter(isTurningPoint), expected: expected.filter(isTurningPoint) };
}

/** First and last year that a timeline reaches into, by the events to which the report gives a date of their own. */
export function toYears({ past, expected }: OrderedTimeline): { from: number; to: number } {
  const events = [...past, ...expected];
  const dated = events.some(({ isRelative }) => !isRelative) ? events.filter(({ isRelative }) => !isRelative) : events;
  const spans = dated.flatMap(({ span }) => span ?? []);
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from))),
    to: Math.ceil(Math.max(...spans.map(({ to }) => to))) - 1,
  };
}

function toDated(event: TimelineEvent, now: Span): DatedEvent {
  const date = parseEventDate(event.date ?? event.around ?? '');
  const isRelative = event.date === undefined;
  const when = date && !isRelative ? formatEventDate(date) : `“${event.said[0]}”`;
  if (!date) return { event, when, isRelative };
  const { from, to } = toSpan(date, now);
  // What is past cannot reach beyond the time of writing, however loosely it is dated.
  return { event, when, isRelative, span: { from, to: event.status === 'past' ? Math.min(to, now.to) : to } };
}

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** The date as the beginning of a line. */
export const formatWhen = ({ when }: DatedEvent): string => capitalise(when);
