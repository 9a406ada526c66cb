import type { Lane, Place } from './schema.ts';

/** A place with the ids of the paragraphs that mention it. */
export interface MentionedPlace {
  place: Place;
  mentions: readonly string[];
}

interface PlaceRow {
  id: string;
  name: string;
  note?: string | undefined;
  mentions: readonly string[];
}

const kinds: [title: string, ...kinds: Place['kind'][]][] = [
  ['Countries', 'country'],
  ['Cities, regions, and sites', 'city', 'region', 'site'],
  ['Seas', 'sea'],
  ['Parts of the world', 'region-of-the-world'],
];

/** The lists of the page of places with their headings, the most mentioned first, sea lanes last; none that would be empty. */
export function groupPlacesByKind(
  mentioned: readonly MentionedPlace[],
  lanes: readonly Lane[],
): { title: string; rows: PlaceRow[] }[] {
  const groups = kinds.map(([title, ...own]) => ({
    title,
    rows: mentioned
      .filter(({ place }) => own.includes(place.kind))
      .map(({ place: { id, name, note }, mentions }) => ({ id, name, note, mentions }))
      .sort((a, b) => b.mentions.length - a.mentions.length),
  }));
  const ways = lanes.map(({ id, name, paragraphs }) => ({ id, name, mentions: paragraphs }));
  return [...groups, { title: 'Sea lanes', rows: ways }].filter(({ rows }) => rows.length > 0);
}
