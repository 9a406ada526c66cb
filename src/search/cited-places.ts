import type { Way } from './interpret.ts';
import { makeRemark } from './remarks.ts';
import type { Reading } from './searcher.ts';
import type { Lookup } from './unknown-words.ts';

/** A paragraph's number as readers see it (1.4, I.2, 1.4a) or as addresses have it (p1-4). */
const number = String.raw`p?([a-z]|\d+)[.-](\d+)([a-z]?)`;

/** A place as it is cited, at the end of what may be a whole citation: para. 1.4, paragraphs 1.4–1.6, ¶ 1.4, 1.4–1.6, or an id from an address. */
const cited = new RegExp(
  String.raw`(?:\bpara(?:s|graphs?)?\b\.?|^[§¶#]+|^(?=p\w+-)|^(?=\w+\.\d+\s?[-–—]))\s*${number}(?:\s*(?:[-–—]|to)\s*#?${number})?[\s.,;)]*$`,
  'i',
);

/** More paragraphs than this are no place that anybody cites. */
const mostParagraphs = 40;

/**
 * Takes a query that cites a paragraph, or all from one to another of the same section, for these and nothing else. False where it
 * cites none; one that the report does not have is said to be unknown.
 */
export async function readCitedPlace(reading: Reading, { query, understand }: Lookup): Promise<boolean> {
  const match = cited.exec(query.text);
  if (!match || query.phrases.length > 0) return false;
  const [place, section = '', first = '', letter = '', lastSection, last = ''] = match;
  const isRange = lastSection?.toLowerCase() === section.toLowerCase();
  const count = isRange ? Math.min(mostParagraphs, Number(last) - Number(first) + 1) : 1;
  const ways: Way[] = [];
  for (let at = 0; at < count; at++) {
    const [concept] = await understand(`${section}.${Number(first) + at}${isRange ? '' : letter}`);
    const own = concept?.ways.filter(({ stems: [stem = ''] }) => /^p\w+x/.test(stem)) ?? [];
    ways.push(...own);
  }
  const typed = place.trim();
  reading.remarks = ways.length > 0 ? [] : [makeRemark('unknown', typed)];
  reading.concepts = ways.length > 0 ? [{ typed, ways, share: 1, from: 0, to: query.words.length }] : [];
  reading.isPlace = true;
  return true;
}
