import { type AliasTable, makeAliasTable } from './alias-table.ts';
import { tokenize, toStems } from './analysis.ts';
import type { Bundle } from './bundle.ts';
import { findTexts } from './find-hits.ts';
import {
  type Concept,
  type Interpretation,
  interpret,
  isAskedFor,
  listNeededStems,
  type UnknownWord,
} from './interpret.ts';
import type { IndexPart, Posting } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { type Match, rank } from './rank.ts';
import type { Lookup, Reading, Remark } from './reading.ts';
import { withoutStopWords } from './ways.ts';
import * as weights from './weights.ts';

export interface Answer {
  query: Query;
  /** The query that was answered: as typed, but for corrections. */
  answered: string;
  matches: Match[];
  remarks: Remark[];
  /** False where a part of the index did not arrive that may hold words of the query: there may be other matches. */
  isWhole: boolean;
}

/** A letter at the end begins too many words, and so do two while somebody types: nothing is said or loaded of them until there are more. */
const isJustBegun = ({ word, isGrowing }: UnknownWord, isTyping: boolean) =>
  isGrowing && word.length < (isTyping ? 3 : 2);

/** In capitals and with a plural's ending, but no name of the report: AIDS is no plural of aid. */
const isOddPlural = ({ typed, name }: Concept): boolean => !name && /^[A-Z]{2,4}S$/.test(typed);

/** Several things asked for may together be another, as South Africa is; a number may be that of a paragraph, and what must not occur may have other names. */
const mayBeAnother = (concepts: readonly Concept[], { loose, excluded }: Query): boolean =>
  !!excluded[0] || /\w\.\d/.test(loose) || concepts.some(isOddPlural) || concepts.filter(isAskedFor).length > 1;

/** Says what words were taken for. The texts may have the typed ones themselves, for something that the others only come near. */
const explainNames = ({ typed, name, names: words = [], ways }: Concept): Remark => {
  const has = (weight: number) => ways.some((way) => way.weight === weight);
  const names = new Intl.ListFormat('en').format(words);
  const isOther = !has(weights.typed) || (name === words[0] && has(weights.equal));
  return { kind: 'alias', typed, words, said: [isOther ? `${names}, for “${typed}”.` : `Searched for ${names} too.`] };
};

type Uncommon = typeof import('./uncommon.ts');

/**
 * Asks Pagefind's index. Every answer rests on files that were read and verified, and says whether these were all that
 * it needs of the index; any other missing file throws.
 */
export class Searcher {
  readonly bundle: Bundle;
  readonly #loadUncommon: () => Promise<Uncommon>;
  #table: AliasTable | undefined;

  /** What uncommon queries need is a module of its own, loaded with the first of them. */
  constructor(bundle: Bundle, loadUncommon: () => Promise<Uncommon>) {
    this.bundle = bundle;
    this.#loadUncommon = loadUncommon;
  }

  /**
   * Makes the table of aliases, and goes through words with it once: code that runs for the first time takes its time, which it has
   * while the other files are on their way. Throws where the aliases do not arrive.
   */
  async makeReady(): Promise<AliasTable> {
    if (!this.#table) {
      this.#table = makeAliasTable(await this.bundle.aliases());
      listNeededStems(parseQuery('warming'), this.#table);
    }
    return this.#table;
  }

  /**
   * Records that answer a query, best first, with what there is to say about it. While somebody `isTyping`, a word at the
   * end of it may be the beginning of another.
   */
  async search(raw: string, isTyping = false): Promise<Answer> {
    const query = parseQuery(raw);
    const table = await this.makeReady();
    const index = new PartialIndex(this.bundle);
    const [manifest] = await Promise.all([this.bundle.manifest(), index.add(listNeededStems(query, table))]);
    const asking = new Set(manifest.asking.split(' '));
    const read = (asked: Query) => interpret(asked, this.#table as AliasTable, (stem) => index.has(stem), asking);
    const lookup = this.#lendLookup(index, query, isTyping, read);
    const reading = await this.#read(read(query), lookup);
    // Names were taken up meanwhile: the query may mean something else now.
    if (this.#table !== table) return this.search(raw, isTyping);
    const matches = rank(reading, manifest, (stem) => index.findPostings(stem));
    return {
      query,
      matches:
        query.phrases[0] || reading.isPlace
          ? await (await this.#loadUncommon()).settle(matches, reading, lookup)
          : matches,
      answered: reading.answered,
      remarks: reading.remarks,
      isWhole: index.isWhole,
    };
  }

  async #read({ concepts, unknown }: Interpretation, lookup: Lookup): Promise<Reading> {
    const remarks = concepts.filter(({ names }) => names?.[0]).map(explainNames);
    const typed = lookup.query.text.trim();
    const reading: Reading = { typed, answered: typed, concepts, excluded: [], remarks };
    const words = unknown.filter((word) => !isJustBegun(word, lookup.isTyping));
    if (words[0] || mayBeAnother(concepts, lookup.query)) {
      // What the module asks for is on its way beside it.
      for (const each of words.flatMap(({ word }) => [word, word.slice(1)]))
        this.bundle.vocabulary(each).catch(() => {});
      await (await this.#loadUncommon()).readUnknownWords(words, reading, lookup);
    }
    return reading;
  }

  #lendLookup(index: PartialIndex, query: Query, isTyping: boolean, read: (query: Query) => Interpretation): Lookup {
    return {
      query,
      isTyping,
      bundle: this.bundle,
      read: (stems) => index.add(stems),
      isKnown: (stem) => index.has(stem),
      takeUp: (groups) => {
        this.#table = makeAliasTable(groups);
      },
      understand: async (text) => {
        const asked = parseQuery(text);
        await index.add(listNeededStems(asked, this.#table as AliasTable));
        return read(asked).concepts;
      },
      isOddPlural,
      isAskedFor,
      toRun: withoutStopWords,
      findRecords: (stems) => findTexts(stems, (stem) => index.findPostings(stem)),
      toStems,
      tokenize,
    };
  }
}

/** The parts of the index that one query needs. A word whose part did not arrive counts as known, and stands nowhere. */
class PartialIndex {
  readonly #bundle: Bundle;
  readonly #parts = new Map<string, IndexPart | undefined>();
  readonly #lost = new Set<string>();

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  async add(stems: readonly string[]): Promise<void> {
    const missing = stems.filter((stem) => stem && !this.#parts.has(stem));
    await Promise.all(
      missing.map((stem) =>
        this.#bundle.indexPart(stem).then(
          (part) => this.#parts.set(stem, part),
          () => this.#lost.add(stem),
        ),
      ),
    );
  }

  get isWhole(): boolean {
    return this.#lost.size === 0;
  }

  has(stem: string): boolean {
    return this.#lost.has(stem) || !!this.#parts.get(stem)?.has(stem);
  }

  findPostings(stem: string): readonly Posting[] {
    return this.#parts.get(stem)?.findPostings(stem) ?? [];
  }
}
