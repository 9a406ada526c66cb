import { findSectionKey } from '../report/locator.ts';

/** Where an id is wanted: what it begins with (p1-), and the sound ids of its kind before and after it. */
interface Gap {
  prefix: string;
  before?: string;
  after?: string;
}

export interface KnownIds {
  /** In the content as it stands, and those proposed already. */
  written: ReadonlySet<string>;
  /** Published at any time; `true` where the list says what became of it. */
  published: ReadonlyMap<string, boolean>;
}

export interface Proposal {
  id: string;
  /** Whether the id was published and is missed: it goes back to where it stood. */
  isFormer: boolean;
}

/** An id as a number by which ids stand in order: 27 places for each whole number, itself and its letters. */
const letters = 27;

const toRank = (id: string): number => {
  const [, number, letter = ''] = /(\d+)([a-z]?)$/.exec(id) ?? [];
  return Number(number) * letters + (letter ? letter.charCodeAt(0) - 96 : 0);
};

const fromRank = (prefix: string, rank: number): string =>
  `${prefix}${Math.floor(rank / letters)}${rank % letters ? String.fromCharCode(96 + (rank % letters)) : ''}`;

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);

/**
 * The id to write at a place: the published one that is missed there, else one never used, by preference a whole number, then
 * a letter (p1-4a) where it has to stand between two. Where nothing is free between them it is one out of order.
 */
export function proposeId({ prefix, before, after }: Gap, { written, published }: KnownIds): Proposal {
  const own = [...written, ...published.keys()].filter((id) => id.startsWith(prefix) && findSectionKey(id));
  const top = Math.max(0, ...own.map(toRank).map((rank) => Math.floor(rank / letters)));
  const end = after === undefined || (before && toRank(after) <= toRank(before)) ? (top + 2) * letters : toRank(after);
  const start = before === undefined ? 0 : toRank(before);
  const isBetween = (rank: number) => start < rank && rank < end;
  const missed = own
    .filter((id) => published.get(id) === false && !written.has(id) && isBetween(toRank(id)))
    .sort((a, b) => toRank(a) - toRank(b));
  if (missed[0]) return { id: missed[0], isFormer: true };

  const number = Math.floor((before === undefined ? end : start) / letters) * letters;
  const ranks = [
    ...range(Math.floor(start / letters) * letters + letters, end, letters),
    ...range(start + 1, number + letters).filter(isBetween),
    ...range(number + 1, number + letters),
  ];
  const free = ranks
    .map((rank) => fromRank(prefix, rank))
    .find((id) => findSectionKey(id) && !written.has(id) && !published.has(id));
  return { id: free ?? fromRank(prefix, (top + 1) * letters), isFormer: false };
}
