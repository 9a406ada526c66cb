import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { stopWords, tokenize } from '../analysis.ts';
import { decodeCbor } from '../cbor.ts';
import { IndexPart, readIndexFile, signature } from '../postings.ts';
import { findFirst } from './find-first.ts';
import type { SearchRecord } from './read-records.ts';

type Range = [first: string, last: string];

interface IndexFilePart {
  /** The file as Pagefind made it, compressed. */
  bytes: Uint8Array;
  /** First and last of its stems in the order of code units. */
  range: Range;
}

/** Parts of the index in their order, each proven and let go before the next: all at once are too much for a large report; and all stems that it holds. */
export function readIndex(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
): { parts: IndexFilePart[]; stems: ReadonlySet<string> } {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind made no metadata');
  proveOrder(files, meta);
  const chunks = readMeta(meta)[2] as [string, string, string][];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const proof = createProof(records);
  const stems = new Set<string>();
  const parts = chunks.map(([, , name]) => {
    const file = byPath.get(`index/${name}.pf_index`);
    if (!file) throw new Error(`Pagefind made no index file ${name}`);
    const words = readIndexFile(unpack(file));
    for (const [stem] of words) stems.add(stem);
    const range = rangeOf(words.map(([stem]) => stem));
    proof.prove(new IndexPart(words), range);
    return { bytes: file.content, range };
  });
  proof.end();
  return { parts, stems };
}

/** First and last of stems in the order of code units. Pagefind's own list names beginnings of them only. */
function rangeOf(stems: readonly string[]): Range {
  const sorted = [...stems].sort();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
}

/** Throws where a file is none of the Pagefind that this code reads. */
function unpack({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature) throw new Error(`${path} is no file of Pagefind’s`);
  return bytes;
}

const readMeta = (file: IndexFile) => decodeCbor(unpack(file).subarray(signature.length)) as unknown[];

/** Pagefind numbers records in the order in which it was given them; everything else rests on that. */
function proveOrder(files: readonly IndexFile[], meta: IndexFile): void {
  const numbers = new Map<string, string>();
  for (const file of files) {
    const name = /^fragment\/(.*)\.pf_fragment$/.exec(file.path)?.[1];
    if (!name) continue;
    const { url } = JSON.parse(unpack(file).subarray(signature.length).toString()) as { url: string };
    numbers.set(name, url);
  }
  const pages = readMeta(meta)[1] as [string, number][];
  pages.forEach(([name], number) => {
    if (numbers.get(name) !== String(number))
      throw new Error('Pagefind numbered the records in another order than it was given them; look at its version');
  });
}

/** More words than a record has: a place in one is kept as a single number, for a large report has millions. */
const placeSpan = 2 ** 20;

/**
 * Proves parts of an index, one after the other: every word of every record must be found again as the client finds it, at its place,
 * in the first part whose range holds it. `end` throws where a word was in none.
 */
function createProof(records: readonly SearchRecord[]) {
  const unproven = placeStems(records);
  const stems = [...unproven.keys()].sort();
  const refuse = (packed: number): never => {
    const { text, address } = records[Math.floor(packed / placeSpan)] ?? { text: '', address: '' };
    const word = tokenize(text)[packed % placeSpan]?.word;
    throw new Error(`The search index does not find “${word}” in ${address}; look at src/search/stem.ts`);
  };
  return {
    prove(part: IndexPart, [first, last]: Range): void {
      for (let at = findFirst(stems, first); at < stems.length && (stems[at] ?? '') <= last; at++) {
        const stem = stems[at] ?? '';
        const expected = unproven.get(stem);
        if (!expected) continue;
        const found = new Map(part.findPostings(stem).map(({ record, positions }) => [record, positions]));
        for (const packed of expected) {
          if (!found.get(Math.floor(packed / placeSpan))?.includes(packed % placeSpan)) refuse(packed);
        }
        unproven.delete(stem);
      }
    },
    end(): void {
      for (const [packed] of unproven.values()) if (packed !== undefined) refuse(packed);
    },
  };
}

/** For every stem where it stands: number of the record times `placeSpan`, and the place in it. */
function placeStems(records: readonly SearchRecord[]): Map<string, number[]> {
  const stems = new Map<string, number[]>();
  for (const [number, { text }] of records.entries()) {
    for (const [place, { word, stem }] of tokenize(text).entries()) {
      if (stopWords.has(word)) continue;
      const places = stems.get(stem);
      if (places) places.push(number * placeSpan + place);
      else stems.set(stem, [number * placeSpan + place]);
    }
  }
  return stems;
}
