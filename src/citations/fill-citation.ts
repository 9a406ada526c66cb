import { toPlace } from '../report/extent.ts';
import { monthNames } from '../report/month-names.ts';

/** What a reader cites: the places that a citation's template leaves open. */
interface CitedPlace {
  /** Absolute address with fragment. */
  url: string;
  /** Permanent id of the paragraph or heading; the section's address for a section. */
  id: string;
  /** Paragraph number, or two with an en dash between them; undefined for the whole report. */
  numbers?: string | undefined;
  /** Day of access, YYYY-MM-DD; left open where it is undefined. */
  date?: string | undefined;
}

/** The MLA Handbook shortens months to three letters but for these. */
const mlaMonth = (month: string): string =>
  month.length < 5 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`;

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{([a-z][^{}]*)\}/g, (whole, name: string) => values[name] ?? whole);

/** A template with its place and day filled in; what is not known stays open, in braces. */
export function fillCitation(template: string, { url, id, numbers = '', date }: CitedPlace): string {
  const [year = '', month = '', day = ''] = date?.split('-').map((part) => String(Number(part))) ?? [];
  const name = monthNames[Number(month) - 1] ?? '';
  return fill(template, {
    url,
    id,
    numbers,
    place: toPlace(numbers),
    ...(date && {
      'month d, yyyy': `${name} ${day}, ${year}`,
      'd mon yyyy': `${day} ${mlaMonth(name)} ${year}`,
      'yyyy-mm-dd': date,
      'yyyy/mm/dd': date.replaceAll('-', '/'),
      yyyy: year,
      m: month,
      d: day,
    }),
  });
}

/** The words alone of a citation that may hold `<i>` and character references. */
export const toPlainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);|&amp;/g, (_, code) => (code ? String.fromCodePoint(Number(code)) : '&'));

/** Today in the reader's own time zone, YYYY-MM-DD. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
