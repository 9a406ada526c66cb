import type { AliasGroup } from './alias.ts';
import type { Token } from './analysis.ts';
import type { Bundle } from './bundle.ts';
import type { Concept } from './interpret.ts';
import type { Query } from './query.ts';

/** What search says about a query beside its results. */
export interface Remark {
  kind:
    | 'unknown'
    | 'name'
    | 'apart'
    | 'beginning'
    | 'unfinished'
    | 'corrected'
    | 'suggested'
    | 'alias'
    | 'left-out'
    | 'withheld'
    | 'exact'
    | 'otherwise';
  /** The words in question, as typed. */
  typed: string;
  /** What they were taken for, or may be taken for. */
  words: string[];
  /** The remark as readers see it, in pieces: plain text, and words to search for instead of those typed, with the whole query then. */
  said: (string | { instead: string; query: string })[];
}

/** A query as it is understood so far. */
export interface Reading {
  /** The whole query, as typed. */
  typed: string;
  /** The query that is answered: as typed, but for corrections. */
  answered: string;
  concepts: Concept[];
  /** Runs of stems that must not occur. */
  excluded: string[][];
  remarks: Remark[];
  /** It cites a paragraph, or a run of them, and asks for nothing else. */
  isPlace?: boolean;
}

/** What the searcher lends, so that the modules for uncommon queries import nothing of the client. */
export interface Lookup {
  query: Query;
  /** Somebody is typing: the last word may be the beginning of another, whatever else it is. */
  isTyping: boolean;
  bundle: Bundle;
  /** Reads what the index has of stems; what was not read is not known. */
  read: (stems: readonly string[]) => Promise<void>;
  isKnown: (stem: string) => boolean;
  /** The things that a text asks for. */
  understand: (text: string) => Promise<Concept[]>;
  /** Takes up groups with names that were missing, for this query, which is read anew then, and for later ones. */
  takeUp: (groups: readonly AliasGroup[]) => void;
  toStems: (text: string) => string[];
  tokenize: (text: string) => Token[];
  /** A run of stems as the index has it: none in the place of a stop word, for any word, and no stop words at its ends. */
  toRun: (stems: readonly string[]) => string[];
  /** Records in which a run stands, of which everything was read. */
  findRecords: (run: readonly string[]) => number[];
  /** Whether a word in capitals looks like the plural of another, and is no name of the report. */
  isOddPlural: (concept: Concept) => boolean;
  /** Whether a concept is one of the things asked for: words inside a longer name and words in which one asks are none. */
  isAskedFor: (concept: Concept) => boolean;
}
