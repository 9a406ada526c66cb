import type { Way } from './interpret.ts';
import type { Lookup, Reading } from './reading.ts';
import { addRemark } from './remarks.ts';

/** A paragraph's number as readers see it (1.4, I.2, 1.4a) or as addresses have it (p1-4). */
const number = String.raw`p?([a-z]|\d+)[.-](\d+)([a-z]?)`;

/** A place as it is cited, at the end of what may be a whole citation: para. 1.4, section 1.4, paragraphs 1.4–1.6, ¶ 1.4, 1.4–1.6, or an id from an address. */
const cited = new RegExp(
  String.raw`(?:\b(?:para(?:s|graphs?)?|section)\b\.?|^[§¶#]+|^(?=p\w+-)|^(?=\w+\.\d+\s?[-–—]))\s*${number}(?:\s*(?:[-–—]|to)\s*#?${number})?[\s.,;)]*$`,
  'i',
);

/** A whole panel: panel 2, session two, part IV. */
const whole = /^(?:panel|session|section|chapter|part)\s+(?:(\d{1,2})|(one|i)|(two|ii)|(three|iii)|(four|iv))$/i;

/** More paragraphs than this are no place that anybody cites. */
const mostParagraphs = 40;

interface Place {
  /** As it stands in the query. */
  typed: string;
  /** Numbers of its paragraphs: 1.4, 1.5. Not all of a whole panel's need be there. */
  numbers: string[];
}

function findPlace(text: string): Place | undefined {
  const [panel, digits, ...words] = whole.exec(text.trim()) ?? [];
  if (panel)
    return { typed: panel, numbers: listNumbers(digits ?? `${words.findIndex(Boolean) + 1}`, 1, mostParagraphs) };
  const [place, section = '', first = '', letter = '', lastSection, last = ''] = cited.exec(text) ?? [];
  if (!place) return undefined;
  const isRange = lastSection?.toLowerCase() === section.toLowerCase();
  const count = Math.min(mostParagraphs, Number(last) - Number(first) + 1);
  return {
    typed: place.trim(),
    numbers: isRange ? listNumbers(section, Number(first), count) : [`${section}.${first}${letter}`],
  };
}

const listNumbers = (section: string, first: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${section}.${first + at}`);

/**
 * Takes a query that cites a paragraph, all from one to another of the same section, or a whole panel, for these and nothing else.
 * False where it cites none; a place that the report does not have is said to be unknown.
 */
export async function readCitedPlace(reading: Reading, { query, understand }: Lookup): Promise<boolean> {
  const place = findPlace(query.text);
  if (!place || query.phrases.length > 0) return false;
  const ways: Way[] = [];
  for (const number of place.numbers) {
    const [concept] = await understand(number);
    ways.push(...(concept?.ways ?? []).filter(({ stems: [stem = ''] }) => /^p\w+x/.test(stem)));
  }
  const { typed } = place;
  reading.remarks = [];
  if (ways.length === 0) addRemark(reading, 'unknown', typed);
  reading.concepts = ways.length > 0 ? [{ typed, ways, share: 1, from: 0, to: query.words.length }] : [];
  reading.isPlace = true;
  return true;
}
