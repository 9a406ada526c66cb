import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { toNumeral } from '../../report/locator.ts';
import { toLabelledTitle, toSectionLabel } from '../../report/section-label.ts';
import type { AliasGroup } from '../alias.ts';
import { stopWords, tokenize, toStems } from '../analysis.ts';
import { decodeCbor } from '../cbor.ts';
import { findFigures } from '../figures.ts';
import {
  type Filters,
  listFirstFiles,
  type Manifest,
  type StoredHead,
  type StoredVocabulary,
  toLengthDigit,
} from '../manifest.ts';
import { IndexPart, readIndexFile, signature } from '../postings.ts';
import type { ReadersQuestions } from '../readers-questions/schema.ts';
import { stem } from '../stem.ts';
import { askingWords } from './asking-words.ts';
import type { SearchRecord } from './read-records.ts';
import type { Topic } from './read-topic.ts';
import { makeVocabulary, type VocabularyPart } from './vocabulary.ts';

interface Bundle {
  /** Hash of the manifest: name of the directory that holds the files, and what the client checks the manifest against. */
  hash: string;
  files: Map<string, Uint8Array>;
  /** Names of the files that every query needs beside the manifest. */
  first: string[];
}

/** What is said of records, not in them. */
interface Said {
  topics: readonly Topic[];
  /** What readers may ask, by the id of the paragraph that answers it. */
  questions: ReadersQuestions;
}

interface WordLists {
  english: Iterable<string>;
  everyday: Iterable<string>;
}

/** Characters of a file of texts or heads, and of all texts of a report so small that each search can bring all of them along. */
const textsPerFile = 6000;
const headsPerFile = 3000;
const mostTextsInOneFile = 120_000;
const vocabularyPerFile = 9000;
const encoder = new TextEncoder();
const kinds = ['paragraph', 'about', 'reference'];

/** Beginning of a file's SHA-256 as hexadecimal digits: 128 bits for the manifest, on which all rests, 80 for the others. */
const toFileHash = (bytes: Uint8Array, digits = 20): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, digits);

/** The words of a record as Pagefind indexes them: stop words leave their place only, figures follow under their keys. */
function toIndexedText(text: string): string {
  const tokens = tokenize(text);
  const words = tokens.map(({ word }) => (stopWords.has(word) ? '.' : word));
  const figures = findFigures(text, tokens).flatMap(({ keys }) => keys);
  return [...words, '.', ...new Set(figures.filter((key) => !words.includes(key)))].join(' ');
}

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
  const lengths = records.map(({ text }) => toLengthDigit(tokenize(text).length)).join('');
  const index = readIndex(await indexing.files, records);

  const files = new Map<string, Uint8Array>();
  const add = (content: unknown, ending = 'json'): string => {
    const bytes = content instanceof Uint8Array ? content : encoder.encode(JSON.stringify(content));
    const name = `${toFileHash(bytes)}.${ending}`;
    files.set(name, bytes);
    return name;
  };

  const addPart = ({ first, entries }: Part<unknown>): [first: number, file: string] => [first, add(entries)];

  const heads = records.map(toHead);
  const texts = records.map(({ text }) => text);
  const isSmall = texts.join('').length <= mostTextsInOneFile;
  const countOf = (kind: string) => records.filter((record) => record.kind === kind).length;
  const manifest: Manifest = {
    records: records.length,
    introduction: Math.max(
      0,
      records.findIndex(({ kind, order }) => kind !== 'paragraph' || order > 0),
    ),
    about: countOf('paragraph'),
    reference: countOf('paragraph') + countOf('about'),
    lengths,
    index: index.map(({ range, bytes }) => [...range, add(bytes, 'pf_index')]),
    heads: splitParts(heads, isSmall ? Number.POSITIVE_INFINITY : headsPerFile).map(addPart),
    texts: splitParts(texts, isSmall ? Number.POSITIVE_INFINITY : textsPerFile).map(addPart),
    aliases: add(groups.map(({ name, same, near, other, isCommon }) => [name, same, near, other, isCommon ? 1 : 0])),
    asking: [...new Set(askingWords.map(stem))].join(' '),
    vocabulary: joinParts(vocabulary).map(({ letters, part }) => [letters, add(toStoredVocabulary(part))]),
    filters: add(makeFilters(records, said.topics)),
  };
  const bytes = encoder.encode(JSON.stringify(manifest));
  const hash = toFileHash(bytes, 32);
  files.set('manifest.json', bytes);
  return { hash, files, first: listFirstFiles(manifest) };
}

type Range = [first: string, last: string];

interface IndexFilePart {
  /** The file as Pagefind made it, compressed. */
  bytes: Uint8Array;
  /** First and last of its stems in the order of code units. */
  range: Range;
}

/** Gives Pagefind the records, and has it begin to make its files of them. */
async function beginIndex(
  records: readonly SearchRecord[],
  { topics, questions }: Said,
): Promise<{ files: Promise<IndexFile[]> }> {
  const { index: builder, errors } = await createIndex();
  if (!builder) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const topicsOf = ({ address }: SearchRecord) =>
    topics.flatMap(({ name, addresses }) => (addresses.has(address) ? name : []));
  const readQuestions = createQuestionReader(records);
  const questionsById = new Map(Object.entries(questions));
  for (const [number, record] of records.entries()) {
    const { errors: refused } = await builder.addCustomRecord({
      url: String(number),
      content: toIndexedText(record.text) || '.',
      language: 'en',
      meta: {
        heading: toIndexedText(record.heading),
        // Entries of reference pages have no number that anybody would type.
        number: record.kind === 'reference' ? '' : record.address.replace(/^.*#/, '').replace('-', 'x'),
        questions: readQuestions(questionsById.get(record.address.replace(/^.*#/, '')) ?? []),
        // What the index says that it treats is said of it like the title of its section.
        title: toIndexedText([record.title, ...topicsOf(record)].join(' · ')),
      },
    });
    if (refused.length > 0) throw new Error(`Pagefind refused ${record.address}: ${refused.join('; ')}`);
  }
  const made = builder.getFiles().then(async ({ files }) => {
    await close();
    return files;
  });
  return { files: made };
}

/**
 * Leaves of questions the words that records hold, each in one form, sorted: in the index they take a third less room so. Questions tell
 * which of several paragraphs is meant; what no paragraph holds stays unknown, whoever asks for it.
 */
function createQuestionReader(records: readonly SearchRecord[]): (questions: readonly string[]) => string {
  const held = new Set(records.flatMap(({ text, heading }) => [...toStems(text), ...toStems(heading)]));
  return (questions) => {
    const words = new Map(questions.flatMap(tokenize).map(({ stem, word }) => [stem, word]));
    return [...words]
      .flatMap(([stem, word]) => (held.has(stem) && !stopWords.has(word) ? word : []))
      .sort()
      .join(' ');
  };
}

/** Parts of the index in their order, each proven and let go before the next: all at once are too much for a large report. */
function readIndex(files: readonly IndexFile[], records: readonly SearchRecord[]): IndexFilePart[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind made no metadata');
  proveOrder(files, meta);
  const chunks = readMeta(meta)[2] as [string, string, string][];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const proof = createProof(records);
  const parts = chunks.map(([, , name]) => {
    const file = byPath.get(`index/${name}.pf_index`);
    if (!file) throw new Error(`Pagefind made no index file ${name}`);
    const words = readIndexFile(unpack(file));
    const range = rangeOf(words.map(([stem]) => stem));
    proof.prove(new IndexPart(words), range);
    return { bytes: file.content, range };
  });
  proof.end();
  return parts;
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

/** Place of the first stem in a sorted list that is not before the given one. */
function findFirst(sorted: readonly string[], stem: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < stem) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the texts hold a name, by its stems. Words such as “does” stand as they are: they are no use of the DOE. */
function findNames(records: readonly SearchRecord[]): (name: string) => boolean {
  const toRun = (text: string) =>
    tokenize(text)
      .map(({ word, stem }) => (stopWords.has(word) ? word : stem))
      .join(' ');
  const joinStems = (): string =>
    records
      .filter(({ kind }) => kind !== 'reference')
      .flatMap(({ text, heading }) => [text, heading])
      .map((text) => ` ${toRun(text)} `)
      .join('|');
  let all: string | undefined;
  return (name) => {
    const run = toRun(name);
    if (!run) return false;
    all ??= joinStems();
    return all.includes(` ${run} `);
  };
}

function toHead({ kind, address, label, heading, section, title }: SearchRecord): StoredHead {
  const called = toSectionLabel({ slug: section, numeral: toNumeral(label) });
  return [address, kind === 'reference' ? '' : label, heading, called ? `${called} · ${title}` : title];
}

interface Part<Entry> {
  /** Number of the first record. */
  first: number;
  entries: Entry[];
}

/** What is kept of the records, in their order, cut into parts of about so many characters. */
function splitParts<Entry>(entries: readonly Entry[], charactersPerPart: number): Part<Entry>[] {
  const parts: (Part<Entry> & { size: number })[] = [];
  for (const [number, entry] of entries.entries()) {
    let part = parts.at(-1);
    if (!part || part.size > charactersPerPart) {
      part = { first: number, entries: [], size: 0 };
      parts.push(part);
    }
    part.entries.push(entry);
    part.size += JSON.stringify(entry).length;
  }
  return parts;
}

/** Lists with spaces between their words, which are a twentieth shorter on the wire than with quotation marks and commas. */
const toStoredVocabulary = ({ words, english, everyday }: VocabularyPart): StoredVocabulary => [
  words.join(' '),
  english.join(' '),
  everyday.join(' '),
];

/** Parts of neighbouring letters in one file until it is large enough to be worth a request. */
function joinParts(parts: Map<string, VocabularyPart>): { letters: string; part: VocabularyPart }[] {
  const joined: { letters: string; part: VocabularyPart }[] = [];
  for (const [letter, part] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && JSON.stringify(last.part).length + JSON.stringify(part).length < vocabularyPerFile) {
      last.letters += letter;
      for (const list of ['words', 'english', 'everyday'] as const) last.part[list].push(...part[list]);
    } else joined.push({ letters: letter, part: structuredClone(part) });
  }
  return joined;
}

function makeFilters(records: readonly SearchRecord[], topics: readonly Topic[]): Filters {
  const sections: Filters['sections'] = [];
  records.forEach(({ section, label, title }, number) => {
    const last = sections.at(-1);
    if (last?.slug === section) last.end = number + 1;
    else
      sections.push({
        slug: section,
        name: toLabelledTitle({ slug: section, numeral: toNumeral(label), title }),
        first: number,
        end: number + 1,
      });
  });
  return {
    sections,
    topics: topics.map(({ slug, name, addresses }) => ({
      slug,
      name,
      records: records.flatMap(({ address }, number) => (addresses.has(address) ? [number] : [])),
    })),
  };
}
