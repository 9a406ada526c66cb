import type { Lookup, Reading } from './reading.ts';
import { addRemark } from './remarks.ts';
import type { Way } from './ways.ts';
import * as weights from './weights.ts';

/** A paragraph's number as readers see it (1.4, I.2, 1.4a) or as addresses have it (p1-4). */
const number = String.raw`p?([a-z]|\d+)[.-](\d+)([a-z]?)`;

/** A place as it is cited, at the end of what may be a whole citation: para. 1.4, section 1.4, paragraphs 1.4–1.6, ¶ 1.4, 1.4–1.6, or an id from an address. */
const cited = new RegExp(
  String.raw`(?:\b(?:par(?:as?|agraphs?)?|section)\b\.?|^[§¶#]+|^(?=p\w+-)|^(?=\w+\.\d+\s*(?:[-–—]|to|through)))\s*${number}(?:\s*(?:[-–—]|to|through)\s*#?${number})?[\s.,;)]*$`,
  'i',
);

/** A whole panel: panel 2, session two, part IV. */
const whole = /^(?:panel|session|section|chapter|part)\s+(?:(\d{1,2})|(one|i)|(two|ii)|(three|iii)|(four|iv))[\s.?]*$/i;

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

/** The way in which a paragraph is in the index by its number (1.4, I.2, 1.4a); none where there is no such paragraph. */
export async function findParagraph(typed: string, { read, isKnown }: Lookup): Promise<Way[]> {
  const [, section, rest] = /^(\w+)\.(\d+[a-z]?)$/i.exec(typed) ?? [];
  const stem = `p${section}x${rest}`.toLowerCase();
  await read([stem]);
  return isKnown(stem) ? [{ stems: [stem], weight: weights.paragraph }] : [];
}

/**
 * Takes a query that cites a paragraph, all from one to another of the same section, or a whole panel, for these and nothing else.
 * A bare number may be a quantity too. False where it cites none; a place that the report does not have is said to be unknown.
 */
export async function readCitedPlace(reading: Reading, lookup: Lookup): Promise<boolean> {
  const { query } = lookup;
  if (query.phrases.length > 0) return false;
  const [, bare, letter] = /^[§¶]?\s*((?:([a-z])|\d+)\.\d+[a-z]?)$/i.exec(query.text.trim()) ?? [];
  const place = bare ? { typed: bare, numbers: [bare] } : findPlace(query.text);
  if (!place) return false;
  const ways = (await Promise.all(place.numbers.map((number) => findParagraph(number, lookup)))).flat();
  if (bare && !letter) {
    ways.push(
      ...reading.concepts.flatMap((concept) =>
        concept.ways.map((way) => ({ ...way, weight: weights.quantity * way.weight })),
      ),
    );
    if (ways.length === 0) return false;
  }
  const { typed } = place;
  reading.remarks = [];
  if (ways.length === 0) addRemark(reading, 'unknown', typed);
  reading.concepts = ways.length > 0 ? [{ typed, ways, share: weights.whole, from: 0, to: query.words.length }] : [];
  reading.isPlace = !bare;
  return true;
}
