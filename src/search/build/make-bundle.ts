import { createHash } from 'node:crypto';
import { toNumeral } from '../../report/locator.ts';
import { toSectionLabel } from '../../report/section-label.ts';
import type { AliasGroup } from '../alias.ts';
import { tokenize } from '../analysis.ts';
import { type Manifest, type StoredHead, toLengthDigit } from '../manifest.ts';
import { stem } from '../stem.ts';
import { askingWords } from './asking-words.ts';
import {
  joinNames,
  joinVocabulary,
  type Part,
  splitParts,
  toStoredAliases,
  toStoredNames,
  toStoredVocabulary,
} from './bundle-parts.ts';
import { findNames } from './find-names.ts';
import { beginIndex, type Said } from './index-records.ts';
import { makeFilters } from './make-filters.ts';
import { partNames } from './part-names.ts';
import { readIndex } from './read-index.ts';
import type { SearchRecord } from './read-records.ts';
import { makeVocabulary } from './vocabulary.ts';

interface Bundle {
  /** Hash of the manifest: name of the directory that holds the files, and what the client checks the manifest against. */
  hash: string;
  files: Map<string, Uint8Array>;
  /** Names of the files that every query needs beside the manifest. */
  first: string[];
}

interface WordLists {
  english: Iterable<string>;
  everyday: Iterable<string>;
}

/** Characters of a file of texts or heads, and of all texts of a report so small that each search can bring all of them along. */
const textsPerFile = 6000;
const headsPerFile = 3000;
const mostTextsInOneFile = 120_000;
/** Of so few files of the index, or of heads, every query may need each. */
const fewParts = 2;
const encoder = new TextEncoder();
const kinds = ['paragraph', 'about', 'reference'];

/** Beginning of a file's SHA-256 as hexadecimal digits: 128 bits for the manifest, on which all rests, 80 for the others. */
const toFileHash = (bytes: Uint8Array, digits = 20): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, digits);

/**
 * Makes the search bundle: Pagefind's index of the records, their texts, the aliases and the vocabulary.
 * `makeAliases` is told which names the texts hold. Throws where Pagefind reports an error or where the index
 * does not answer for a word of a record.
 */
export async function makeBundle(
  unsorted: readonly SearchRecord[],
  makeAliases: (isInText: (name: string) => boolean) => Promise<AliasGroup[]>,
  said: Said,
  wordLists: WordLists,
): Promise<Bundle> {
  const records = [...unsorted].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const indexing = await beginIndex(records, said);
  // Pagefind is a process of its own: it works while the words are gone through here.
  const groups = await makeAliases(findNames(records));
  const vocabulary = makeVocabulary(records, groups, wordLists.english, wordLists.everyday);
  const { parts, stems } = readIndex(await indexing.files, records);
  const asking = new Set(askingWords.map(stem));
  const named = partNames(groups, (each) => stems.has(each), asking);

  const files = new Map<string, Uint8Array>();
  const add = (content: unknown, ending = 'json'): string => {
    const bytes = content instanceof Uint8Array ? content : encoder.encode(JSON.stringify(content));
    const name = `${toFileHash(bytes)}.${ending}`;
    files.set(name, bytes);
    return name;
  };

  const addPart = ({ first, entries }: Part<unknown>): [first: number, file: string] => [first, add(entries)];

  const texts = records.map(({ text }) => text);
  const isSmall = texts.join('').length <= mostTextsInOneFile;
  const index = parts.map(({ range, bytes }): Manifest['index'][number] => [...range, add(bytes, 'pf_index')]);
  const heads = splitParts(records.map(toHead), isSmall ? Number.POSITIVE_INFINITY : headsPerFile).map(addPart);
  const aliases = add(toStoredAliases(named.groups));
  const manifest: Manifest = {
    ...countKinds(records),
    lengths: records.map(({ text }) => toLengthDigit(tokenize(text).length)).join(''),
    first: [aliases, ...[index, heads].flatMap((each) => (each.length <= fewParts ? each.map(toFile) : []))],
    index,
    heads,
    texts: splitParts(texts, isSmall ? Number.POSITIVE_INFINITY : textsPerFile).map(addPart),
    aliases,
    asking: [...asking].join(' '),
    names: joinNames(named.waiting).map(({ letters, part }) => [letters, add(toStoredNames(part))]),
    vocabulary: joinVocabulary(vocabulary).map(({ letters, part }) => [letters, add(toStoredVocabulary(part))]),
    filters: add(makeFilters(records, said.topics)),
  };
  const bytes = encoder.encode(JSON.stringify(manifest));
  const hash = toFileHash(bytes, 32);
  files.set('manifest.json', bytes);
  return { hash, files, first: manifest.first };
}

/** How many records there are, and where those of each kind end. */
function countKinds(
  records: readonly SearchRecord[],
): Pick<Manifest, 'records' | 'introduction' | 'about' | 'reference'> {
  const count = (isOfThese: (record: SearchRecord) => boolean) => records.filter(isOfThese).length;
  const about = count(({ kind }) => kind === 'paragraph');
  return {
    records: records.length,
    introduction: count(({ kind, order }) => kind === 'paragraph' && order === 0),
    about,
    reference: about + count(({ kind }) => kind === 'about'),
  };
}

const toFile = (part: readonly unknown[]): string => String(part.at(-1));

function toHead({ kind, address, label, heading, section, title }: SearchRecord): StoredHead {
  const called = toSectionLabel({ slug: section, numeral: toNumeral(label) });
  return [address, kind === 'reference' ? '' : label, heading, called ? `${called}\u00a0· ${title}` : title];
}
