import { createHash } from 'node:crypto';

/** Number of minima kept, one byte each; the likeness of two texts is estimated to about ±0.07. */
const minima = 48;

/**
 * What a text says, in 73 characters: a hash of its very words, a point, and a MinHash (Broder 1997) of its words and
 * pairs of words, by which an edited text is still known and another text is not. `-` for a text without words.
 */
export function toFingerprint(text: string): string {
  const plain = toPlain(text);
  const shingles = toShingles(plain);
  return shingles.size === 0 ? none : `${toExact(plain)}.${Buffer.from(toMinHash(shingles)).toString('base64url')}`;
}

/** Whether a fingerprint was made from this text: as `isSameText` of it and the text's own, which need not be made for that. */
export function isFingerprintOf(fingerprint: string, text: string): boolean {
  const plain = toPlain(text);
  return fingerprint.split('.')[0] === (hasWords(plain) ? toExact(plain) : none);
}

const none = '-';
const toPlain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
const hasWords = (plain: string): boolean => /[\p{L}\p{N}]/u.test(plain);
const toExact = (plain: string): string => createHash('sha256').update(plain).digest('base64url').slice(0, 8);

/** Whether two fingerprints were made from the same words in the same order. */
export const isSameText = (a: string, b: string): boolean => a.split('.')[0] === b.split('.')[0];

/** Likeness of two texts by their fingerprints: 1 for the same words, about 0 for texts that have nothing in common. */
export function toLikeness(a: string, b: string): number {
  if (isSameText(a, b)) return 1;
  const [left, right] = [readMinima(a), readMinima(b)];
  return left.filter((byte, index) => byte === right[index]).length / minima;
}

/** The minima of a fingerprint: two texts are as like as they have of these in common, place by place. None of a text without words. */
export function readMinima(fingerprint: string): Uint8Array {
  const bytes = Buffer.from(fingerprint.split('.')[1] ?? '', 'base64url');
  return bytes.length === minima ? bytes : new Uint8Array();
}

/** Single words of five letters and more and all pairs of neighbours: short words alone say nothing of a text. */
function toShingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const long = words.filter((word) => word.length >= 5);
  return new Set(words.length === 1 ? words : [...pairs, ...long]);
}

function toMinHash(shingles: ReadonlySet<string>): Uint8Array {
  const hashes = Uint32Array.from(shingles, hashText);
  return Uint8Array.from({ length: minima }, (_, seed) => {
    let least = 0xffffffff;
    for (const hash of hashes) {
      const mixed = mix(hash ^ Math.imul(seed + 1, 0x9e3779b1));
      if (mixed < least) least = mixed;
    }
    return mix(least) & 0xff;
  });
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
