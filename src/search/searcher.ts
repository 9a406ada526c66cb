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
} from './interpret.ts';
import type { Manifest } from './manifest.ts';
import type { IndexPart, Posting } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { type Match, rank } from './rank.ts';
import type { Lookup, readUnknownWord } from './unknown-words.ts';

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

/** A query as it is understood so far. */
export interface Reading {
  concepts: Concept[];
  excluded: string[][];
  remarks: Remark[];
}

/** One or two letters begin too many words, and may be a slip for any: nothing is loaded for them. */
const isWorthResolving = ({ word }: UnknownWord): boolean => word.length > 2;

/** Asks Pagefind's index. Every answer rests on files that were read and verified; anything else throws. */
export class Searcher {
  readonly #bundle: Bundle;
  readonly #loadReader: () => Promise<typeof readUnknownWord>;
  #table: AliasTable | undefined;

  /** What to do about unknown words is a module of its own, loaded with the first of them. */
  constructor(bundle: Bundle, loadReader: () => Promise<typeof readUnknownWord>) {
    this.#bundle = bundle;
    this.#loadReader = loadReader;
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
    // What the module for unknown words asks for is on its way beside it.
    for (const { word } of unknown.filter(isWorthResolving))
      for (const each of [word, word.slice(1)]) this.#bundle.vocabulary(each).catch(() => {});
    for (const word of unknown) {
      if (!isWorthResolving(word)) remarks.push({ kind: 'unknown', typed: word.typed, words: [] });
      else if (await (await this.#loadReader())(word, reading, this.#lendLookup(this.#table, index))) continue;
      missing++;
    }
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

  #lendLookup(table: AliasTable, index: PartialIndex): Lookup {
    const isKnown = (stem: string) => index.has(stem);
    return {
      vocabulary: (word) => this.#bundle.vocabulary(word),
      read: (words) => index.add(words.flatMap(toStems)),
      isKnown: (word) => isKnown(toStems(word)[0] ?? ''),
      understand: async (text) => {
        const query = parseQuery(text);
        await index.add(listNeededStems(query, table));
        return interpret(query, table, isKnown).concepts[0];
      },
      toStems,
    };
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
