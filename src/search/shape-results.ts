import type { Bundle } from './bundle.ts';
import { findSpans, markPieces, type Piece, writeExcerpt } from './excerpt.ts';
import type { Match } from './rank.ts';

/** A result as readers see it. */
export interface Result {
  /** Address with the words to light up and the fragment last: /panel-1/?find=THAAD#p1-4 */
  href: string;
  /** Number of the paragraph; empty for an entry of a reference page. */
  number: string;
  /** Words that matched are marked here too: a heading may be all that matched. */
  heading: Piece[];
  /** Section or reference page: Panel 1 · Regional security threats */
  place: string;
  /** Comes later: titles are shown before texts are there. Fails where the text does. */
  excerpt: Promise<Piece[]>;
}

/** Makes a result of a match: what its head says at once, and its text, once that is read, with the words that matched marked. */
export async function shapeResult(
  { record, found, closest }: Match,
  bundle: Bundle,
  base: string,
  query: string,
): Promise<Result> {
  const excerpt = bundle
    .text(record)
    .then((text) => writeExcerpt(text, findSpans(text, found), findSpans(text, closest)));
  // Whoever shows the result waits for it; until then a failure is nobody's.
  excerpt.catch(() => {});
  const [address, number, heading, place] = await bundle.head(record);
  const [page = '', fragment = ''] = address.split('#');
  return {
    href: `${base}${page}?find=${encodeURIComponent(query)}#${fragment}`,
    number,
    heading: markPieces(heading, findSpans(heading, found)),
    place,
    excerpt,
  };
}
