import { toStems } from './analysis.ts';
import type { Bundle } from './bundle.ts';
import { hasPhrase } from './excerpt.ts';
import {
  type AliasTable,
  type Concept,
  interpret,
  listNeededStems,
  makeAliasTable,
  type UnknownWord,
  type Way,
} from './interpret.ts';
import type { Manifest } from './manifest.ts';
import type { IndexPart, Posting } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { type Match, rank } from './rank.ts';
import type { resolve as resolveWord } from './resolve.ts';

/** What search says about a query beside its results. */
export interface Remark {
  kind: 'unknown' | 'beginning' | 'corrected' | 'suggested' | 'alias' | 'left-out' | 'withheld';
  /** The words in question, as typed. */
  typed: string;
  /** What they were taken for, or may be taken for. */
  words: string[];
}

export interface Answer {
  query: Query;
  matches: Match[];
  remarks: Remark[];
}

interface Reading {
  concepts: Concept[];
  excluded: string[][];
  remarks: Remark[];
}

/** Asks Pagefind's index. Every answer rests on files that were read and verified; anything else throws. */
export class Searcher {
  readonly #bundle: Bundle;
  readonly #loadResolver: () => Promise<typeof resolveWord>;
  #table: AliasTable | undefined;

  /** What to do about unknown words is a module of its own, loaded with the first of them. */
  constructor(bundle: Bundle, loadResolver: () => Promise<typeof resolveWord>) {
    this.#bundle = bundle;
    this.#loadResolver = loadResolver;
  }

  get bundle(): Bundle {
    return this.#bundle;
  }

  /** Records that answer a query, best first, with what there is to say about it. */
  async search(raw: string): Promise<Answer> {
    const [manifest, reading, index, query] = await this.#read(raw);
    const { concepts, excluded, remarks } = reading;
    let matches =
      concepts.length === 0
        ? []
        : rank({ concepts, excluded, unknown: [], phrases: [] }, manifest, (stem) => index.findPostings(stem));
    for (const phrase of query.phrases) {
      const texts = await Promise.all(matches.map(({ record }) => this.#bundle.record(record)));
      matches = matches.filter((_, at) => hasPhrase(`${texts[at]?.[5]} · ${texts[at]?.[2]}`, phrase));
    }
    return { query, matches, remarks };
  }

  async #read(raw: string): Promise<[Manifest, Reading, PartialIndex, Query]> {
    const query = parseQuery(raw);
    this.#table ??= makeAliasTable(await this.#bundle.aliases());
    const [manifest, index] = await Promise.all([
      this.#bundle.manifest(),
      this.#load(listNeededStems(query, this.#table)),
    ]);
    const { concepts, unknown, excluded } = interpret(query, this.#table, (stem) => index.has(stem));
    const remarks: Remark[] = concepts
      .filter(({ name, ways, typed }) => name && ways[0] && toStems(typed).join(' ') !== toStems(name).join(' '))
      .map(({ typed, name }) => ({ kind: 'alias', typed, words: [name ?? ''] }));
    const reading: Reading = { concepts: [...concepts], excluded, remarks };
    let missing = 0;
    for (const word of unknown) missing += (await this.#resolve(word, reading, index)) ? 0 : 1;
    const held = reading.concepts.filter(({ share }) => share === 1).length;
    const isNamed = reading.concepts.some(({ kind, share, isCommon }) => kind === 'alias' && share === 1 && !isCommon);
    if (missing > 0 && held > 0 && missing >= held && !isNamed) {
      remarks.push({
        kind: 'withheld',
        typed: '',
        words: reading.concepts.filter(({ share }) => share === 1).map(({ typed }) => typed),
      });
      reading.concepts = [];
    }
    return [manifest, reading, index, query];
  }

  /** Takes an unknown word for what it most likely is; false where the query is left without it. */
  async #resolve(unknown: UnknownWord, reading: Reading, index: PartialIndex): Promise<boolean> {
    const { word, typed, from } = unknown;
    const halves = Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [
      word.slice(0, at + 3),
      word.slice(at + 3),
    ]);
    const [resolve, own, second] = await Promise.all([
      this.#loadResolver(),
      this.#bundle.vocabulary(word),
      this.#bundle.vocabulary(word.slice(1)),
      index.add(halves.flat().flatMap(toStems)),
    ]);
    const known = (stem: string) => index.has(stem);
    const resolution = resolve(unknown, own, second, (text) => known(toStems(text)[0] ?? ''));
    const add = async (texts: string[]): Promise<boolean> => {
      const ways = new Map<string, Way>();
      let name: string | undefined;
      for (const text of texts) {
        const query = parseQuery(text);
        await index.add(listNeededStems(query, this.#table as AliasTable));
        const [concept] = interpret(query, this.#table as AliasTable, known).concepts;
        name ??= concept?.name;
        for (const way of concept?.ways ?? []) {
          const key = way.stems.join(' ');
          if ((ways.get(key)?.weight ?? 0) < way.weight) ways.set(key, way);
        }
      }
      if (ways.size === 0) return false;
      reading.concepts.push({
        typed,
        ways: [...ways.values()],
        share: 1,
        from,
        to: from + 1,
        kind: 'word',
        ...(name && { name }),
      });
      reading.concepts.sort((a, b) => a.from - b.from);
      return true;
    };
    switch (resolution.kind) {
      case 'beginning':
        reading.remarks.push({ kind: 'beginning', typed, words: resolution.words });
        return add(resolution.words);
      case 'compound':
        reading.concepts.push({
          typed,
          ways: [{ stems: resolution.words.flatMap(toStems), weight: 1 }],
          share: 1,
          from,
          to: from + 1,
          kind: 'word',
        });
        return true;
      case 'everyday':
        reading.remarks.push({ kind: 'left-out', typed, words: [] });
        return reading.concepts.length > 0;
      case 'misspelling':
        if (resolution.isSure && (await add(resolution.words.slice(0, 1)))) {
          reading.remarks.push({ kind: 'corrected', typed, words: resolution.words });
          return true;
        }
        reading.remarks.push({ kind: 'suggested', typed, words: resolution.words });
        return false;
      case 'unknown':
        reading.remarks.push({ kind: 'unknown', typed, words: [] });
        return false;
    }
  }

  async #load(stems: readonly string[]): Promise<PartialIndex> {
    const index = new PartialIndex(this.#bundle);
    await index.add(stems);
    return index;
  }
}

/** The parts of the index that one query needs. */
class PartialIndex {
  readonly #bundle: Bundle;
  readonly #parts = new Map<string, IndexPart | undefined>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  async add(stems: readonly string[]): Promise<void> {
    const missing = stems.filter((stem) => stem && !this.#parts.has(stem));
    const parts = await Promise.all(missing.map((stem) => this.#bundle.indexPart(stem)));
    missing.forEach((stem, at) => {
      this.#parts.set(stem, parts[at]);
    });
  }

  has(stem: string): boolean {
    return this.#parts.get(stem)?.has(stem) ?? false;
  }

  findPostings(stem: string): readonly Posting[] {
    return this.#parts.get(stem)?.findPostings(stem) ?? [];
  }
}
