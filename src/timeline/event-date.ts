import { monthNames } from '../report/month-names.ts';

/** A date with the precision of its source; open ends are `since` (no end) and `by` (no start). */
export interface EventDate {
  start?: DatePoint;
  end?: DatePoint;
}

interface DatePoint {
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  part?: 'early' | 'mid' | 'late';
}

/** A stretch of time in years: 2015.5 is the middle of 2015. */
export interface Span {
  from: number;
  to: number;
}

const pointShape = /^(?:(early|mid|late) )?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads the notation of the timeline (2015, 2015-12, late 2016, 2003/2013, 2009/.., ../2030); undefined where it is none. */
export function parseEventDate(text: string): EventDate | undefined {
  const [from = '', to, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  const start = parsePoint(from);
  if (to === undefined) return start && { start, end: start };
  const end = parsePoint(to);
  if ((!start && from !== '..') || (!end && to !== '..') || (!start && !end)) return undefined;
  if (start && end && toPointSpan(start).from >= toPointSpan(end).from) return undefined;
  return { ...(start && { start }), ...(end && { end }) };
}

function parsePoint(text: string): DatePoint | undefined {
  const match = pointShape.exec(text);
  if (!match) return undefined;
  const [, part, year, month, day] = match;
  if ((month && (part || +month < 1 || +month > 12)) || (day && (+day < 1 || +day > 31))) return undefined;
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...(part && { part: part as 'early' | 'mid' | 'late' }),
  };
}

/**
 * The date that a phrase of the text gives, in the timeline's notation: "since September 2016" gives 2016-09/..,
 * "between now and 2030" ../2030, "December 2015" 2015-12. Undefined where the phrase holds no year.
 */
export function findSaidDate(phrase: string): string | undefined {
  const dated = new RegExp(
    `(?:\\b(early|mid|late)[ -])?(?:\\b(${monthNames.join('|')}) (?:(\\d{1,2}), )?)?\\b((?:19|20)\\d{2})\\b`,
    'g',
  );
  const [first, second] = [...phrase.matchAll(dated)].map(([, part, month, day, year]) =>
    [
      `${part ? `${part} ` : ''}${year}`,
      month && String(monthNames.indexOf(month) + 1).padStart(2, '0'),
      day?.padStart(2, '0'),
    ]
      .filter(Boolean)
      .join('-'),
  );
  if (first && second) return `${first}/${second}`;
  if (!first) return undefined;
  if (/\bsince\b/i.test(phrase)) return `${first}/..`;
  if (/\bby\b|\bnow and\b/i.test(phrase)) return `../${first}`;
  return first;
}

/** The date in words: "December 2015", "2003–2013", "since 2009", "by 2030". */
export function formatEventDate({ start, end }: EventDate): string {
  if (start && end) return start === end ? formatPoint(start) : `${formatPoint(start)}–${formatPoint(end)}`;
  return start ? `since ${formatPoint(start)}` : `by ${formatPoint(end as DatePoint)}`;
}

function formatPoint({ year, month, day, part }: DatePoint): string {
  const inMonth = month ? `${monthNames[month - 1]} ` : '';
  return `${part ? `${part} ` : ''}${inMonth}${day ? `${day}, ` : ''}${year}`;
}

/** What a date covers; an open end reaches to `now`, an open start begins there. */
export function toSpan({ start, end }: EventDate, now: Span): Span {
  return { from: start ? toPointSpan(start).from : now.from, to: end ? toPointSpan(end).to : now.to };
}

function toPointSpan({ year, month, day, part }: DatePoint): Span {
  if (part) {
    const third = ['early', 'mid', 'late'].indexOf(part);
    return { from: year + third / 3, to: year + (third + 1) / 3 };
  }
  if (!month) return { from: year, to: year + 1 };
  const from = year + (month - 1) / 12;
  return day ? { from: from + (day - 1) / 372, to: from + day / 372 } : { from, to: from + 1 / 12 };
}
