import { decodeCbor } from './cbor.ts';

/** Where a stem stands in one record: places of its words, and whether heading (or number), questions that readers ask of it, or title have it too. */
export interface Posting {
  record: number;
  positions: number[];
  inHeading: boolean;
  inQuestions: boolean;
  inTitle: boolean;
}

type PackedPage = [delta: number, positions: number[], fields: number[]];
type PackedWord = [word: string, pages: PackedPage[], variants: unknown[]];

/** Pagefind numbers the fields of a record's metadata in their alphabetical order: heading, number, questions and title. */
const [heading, number, questions, title] = [-1, -2, -3, -4];

/** Stands before what Pagefind has packed. */
export const signature = 'pagefind_dcd';

/** True where a part of the index with these first and last stems would hold the stem. */
export const isInRange = (stem: string, [first, last]: readonly [first: string, last: string, ...unknown[]]): boolean =>
  first <= stem && stem <= last;

/** One of Pagefind's index files, unpacked: its stems in order, and the records of each on request. */
export class IndexPart {
  readonly #words = new Map<string, PackedPage[]>();

  /** The build has proven that the bytes are an index of the Pagefind that this client knows, and their hash that they are these. */
  constructor(bytes: Uint8Array) {
    const [words] = decodeCbor(bytes.subarray(signature.length)) as [PackedWord[]];
    for (const [word, pages] of words) this.#words.set(word, pages);
  }

  /** Its stems, as Pagefind has them in order. */
  get stems(): string[] {
    return [...this.#words.keys()];
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
        inQuestions: isIn(questions),
        inTitle: isIn(title),
      };
    });
  }
}
