import type { VFileMessage } from '../problems/problem.ts';
import { findUnsupported, toParagraphsById } from '../registers/borne-out.ts';
import { holdsPhrase } from '../registers/find-names.ts';
import { type Finding, findDangling, findRepeatedIds, toProblems } from '../registers/finding.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Paragraph, Section } from '../report/section.ts';
import { type EventDate, findSaidDate, parseEventDate, type Span, toSpan } from './event-date.ts';
import { type TimelineEvent, timelineSchema } from './schema.ts';

/**
 * Problems of the timeline beyond its schema: paragraphs that do not exist or do not hold the words that date the event,
 * dates finer or other than those words, figures and names that no paragraph holds, past events in the future, wrong order.
 */
export function checkTimeline(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, timelineSchema);
  if (!value) return problems;
  const paragraphs = toParagraphsById(sections);
  const now = toSpan(parseEventDate(value.asOf) as EventDate, { from: 0, to: 0 });
  const findings = [
    ...findRepeatedIds(value.events, 'events'),
    ...findDangling(value.events, 'events', paragraphs),
    ...value.events.flatMap((event, row) => [
      ...findUnsaid(event, row, paragraphs),
      ...findMisdated(event, row, now),
      ...findUnborne(event, row, paragraphs),
    ]),
    ...findDisorder(value.events, now),
  ];
  return toProblems(findings, file, placeOf);
}

function findUnsaid(
  { id, said, paragraphs: named }: TimelineEvent,
  row: number,
  all: ReadonlyMap<string, Paragraph>,
): Finding[] {
  const quoted = said.map((phrase) => `"${phrase}"`).join(' or ');
  return named.flatMap((paragraph, index): Finding[] => {
    const text = all.get(paragraph)?.text;
    return text === undefined || said.some((phrase) => holdsPhrase(text, phrase))
      ? []
      : [
          {
            path: ['events', row, 'paragraphs', index],
            what: `"${id}": paragraph ${paragraph} does not hold ${quoted}`,
            remedy: 'name another paragraph, or write under said the words by which this one dates the event',
            rule: 'timeline-said',
          },
        ];
  });
}

function findMisdated({ id, date, around, said, status }: TimelineEvent, row: number, now: Span): Finding[] {
  const dates = said.map(findSaidDate).filter((each) => each !== undefined);
  const finding = (field: string, what: string, remedy: string): Finding => ({
    path: ['events', row, field],
    what: `"${id}": ${what}`,
    remedy,
    rule: 'timeline-date',
  });
  if (date === undefined)
    return dates.length > 0
      ? [finding('said', `"${said.join('", "')}" gives the date ${dates[0]}, and the row has none`, 'add it as date')]
      : [];
  const findings: Finding[] = [];
  if (around)
    findings.push(finding('around', 'date and around stand together', 'keep date where the report gives one'));
  if (!dates.includes(date))
    findings.push(
      finding(
        'date',
        `the date ${date} is not the one in "${said.join('", "')}"${dates[0] ? `, which is ${dates[0]}` : ''}`,
        'write the date as precisely as the paragraph does, and no more',
      ),
    );
  const other = dates.find((each) => !date.startsWith(each));
  if (other && dates.includes(date))
    findings.push(
      finding('said', `"${said.join('", "')}" holds another date, ${other}`, 'keep the words that date this event'),
    );
  const span = toSpan(parseEventDate(date) as EventDate, now);
  const isPossible = status === 'past' ? span.from < now.from : span.to > now.from;
  if (!isPossible)
    findings.push(
      finding('status', `${date} cannot be ${status} as of the time of writing`, 'correct the status or the date'),
    );
  return findings;
}

function findUnborne(event: TimelineEvent, row: number, all: ReadonlyMap<string, Paragraph>): Finding[] {
  const texts = event.paragraphs.flatMap((id) => all.get(id)?.text ?? []);
  if (texts.length === 0) return [];
  return (['event', 'short'] as const).flatMap((field) =>
    findUnsupported(event[field], texts).map((word) => ({
      path: ['events', row, field],
      what: `"${event.id}": no paragraph named in the row holds "${word}"`,
      remedy: 'use the figures and names of the paragraph, or name the paragraph that holds it',
      rule: 'timeline-event',
    })),
  );
}

/** Start of what an event covers, in years; events that the report does not date come last. */
function startOf({ date, around }: TimelineEvent, now: Span): number {
  const parsed = parseEventDate(date ?? around ?? '');
  if (!parsed) return Number.POSITIVE_INFINITY;
  const { from, to } = toSpan(parsed, now);
  return parsed.start ? from : to;
}

function findDisorder(events: readonly TimelineEvent[], now: Span): Finding[] {
  return events.flatMap((event, row): Finding[] => {
    const before = events[row - 1];
    return before && startOf(before, now) > startOf(event, now) + 0.999
      ? [
          {
            path: ['events', row],
            what: `"${event.id}" stands after "${before.id}", which is later`,
            remedy: 'keep the events in order of time',
            rule: 'timeline-order',
          },
        ]
      : [];
  });
}
