import { type EventDate, formatEventDate, parseEventDate, type Span, toSpan } from './event-date.ts';
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
  const now = toSpan(parseEventDate(asOf) as EventDate, { from: 0, to: 0 });
  const dated = events.map((event) => toDated(event, now));
  const isIn = (status: TimelineEvent['status']) => (each: DatedEvent) => each.span && each.event.status === status;
  return {
    now,
    past: dated.filter(isIn('past')),
    expected: dated.filter(isIn('expected')),
    undated: dated.filter(({ span }) => !span),
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
