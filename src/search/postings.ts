import { decodeCbor } from './cbor.ts';

/** Where a stem stands in one record: places of its words, and whether heading (or number) have it too. */
export interface Posting {
  record: number;
  positions: number[];
  inHeading: boolean;
  /** How much it counts that the stem is said of the record, in its title or in what readers ask of it; 0 where it is not. */
  said: number;
}

type PackedPage = [delta: number, positions: number[], fields: number[]];
/** Pagefind adds the word’s other spellings, which nobody needs here. */
type PackedWord = [word: string, pages: PackedPage[]];

/** Pagefind numbers the fields of a record's metadata in their alphabetical order: heading, number, questions and title. */
const [heading, number, questions, title] = [-1, -2, -3, -4];

/** Titles of sections, and the headings of the index under which a paragraph stands, are said of it, not in it. */
const titleBonus = 0.3;
/** What readers ask in other words than the text’s tells which of several paragraphs they mean. */
const questionBonus = 0.8;

/** Stands before what Pagefind has packed. */
export const signature = 'pagefind_dcd';

/** True where a part of the index with these first and last stems would hold the stem. */
export const isInRange = (stem: string, [first, last]: readonly [first: string, last: string, ...unknown[]]): boolean =>
  first <= stem && stem <= last;

/** The words of an index file, as Pagefind has them in order. Its first bytes are its signature, of which whoever has built or verified it is sure. */
export const readIndexFile = (bytes: Uint8Array): PackedWord[] =>
  (decodeCbor(bytes.subarray(signature.length)) as [PackedWord[]])[0];

/** One of Pagefind's index files: the records of each of its stems on request. */
export class IndexPart {
  readonly #words: ReadonlyMap<string, PackedPage[]>;

  constructor(words: readonly PackedWord[]) {
    this.#words = new Map(words);
  }

  has(stem: string): boolean {
    return this.#words.has(stem);
  }

  findPostings(stem: string): Posting[] {
    let record = 0;
    return (this.#words.get(stem) ?? []).map(([delta, packed, fields]) => {
      record += delta;
      let last = 0;
      const positions: number[] = [];
      // A negative number announces a weight, after which places are counted from the start again.
      for (const place of packed) {
        if (place < 0) last = 0;
        else {
          last += place;
          positions.push(last);
        }
      }
      const isIn = (field: number) => fields.includes(field);
      return {
        record,
        positions,
        inHeading: isIn(heading) || isIn(number),
        said: (isIn(title) ? titleBonus : 0) + (isIn(questions) ? questionBonus : 0),
      };
    });
  }
}
