import type { AliasGroup } from './alias.ts';
import { stopWords, type Token, tokenize, toPlainWord, toStems } from './analysis.ts';
import { type Figure, findFigures } from './figures.ts';
import { toLetter } from './letters.ts';
import type { Query } from './query.ts';
import { stem } from './stem.ts';

/** One way in which a thing asked for may stand in a text: a run of stems, and how much it counts (typed form: 1). */
export interface Way {
  stems: string[];
  weight: number;
}

/** One thing that a query asks for. A record answers it by any of its ways. */
export interface Concept {
  /** As the reader typed it. */
  typed: string;
  ways: Way[];
  /** How much the concept counts beside the others: words inside a longer name count less. */
  share: number;
  /** Place among the query's words: first, and one past the last. */
  from: number;
  to: number;
  /** The text's own name, where an alias led to it. */
  name?: string | undefined;
  /** Must occur as it stands. */
  isPhrase?: boolean;
  /** The name of a country: too common to answer a query by itself. */
  isCommon?: boolean | undefined;
}

/** A word that neither the texts nor the aliases know. */
export interface UnknownWord {
  word: string;
  typed: string;
  /** It is the last word and may still be growing. */
  isGrowing?: boolean | undefined;
  from: number;
}

export interface Interpretation {
  concepts: Concept[];
  unknown: UnknownWord[];
}

/** Tells which stems occur in the index. */
type IsKnown = (stem: string) => boolean;

/** How much a word in which one asks counts beside a thing asked for. */
const askingShare = 0.4;

interface Entry {
  group: AliasGroup;
  stems: string[];
}

/** Gives the names of all groups that begin with a stem, the longest first. */
export type AliasTable = (stem: string) => readonly Entry[];

/** Makes the table in which names are looked up. Names are only taken apart once a word with their first letter is asked for. */
export function makeAliasTable(groups: readonly AliasGroup[]): AliasTable {
  const waiting = new Map<string, { group: AliasGroup; name: string }[]>();
  const entries = new Map<string, Entry[]>();
  const firstLetter = (text: string) => toLetter(toPlainWord(text));
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    if (!map.get(key)?.push(value)) map.set(key, [value]);
  };
  for (const group of groups) {
    // Of a group of readers' words only these lead to it; the words of the report stand for themselves.
    for (const name of group.name ? [...group.same, ...group.near, ...group.other] : group.other)
      add(waiting, firstLetter(name), { group, name });
  }
  return (stem) => {
    const letter = firstLetter(stem);
    for (const { group, name } of waiting.get(letter) ?? []) {
      const stems = toStems(name);
      if (stems[0] !== undefined) add(entries, stems[0], { group, stems });
    }
    waiting.delete(letter);
    return entries.get(stem)?.sort((a, b) => b.stems.length - a.stems.length) ?? [];
  };
}

/** All stems that a query may need from the index: its own, and those of the names that it may stand for. */
export function listNeededStems(query: Query, table: AliasTable): string[] {
  const { concepts } = interpret(query, table, () => true);
  const stems = [
    ...concepts.flatMap(({ ways }) => ways.flatMap((way) => way.stems)),
    ...query.words.map(({ stem }) => stem),
  ];
  return [...new Set(stems)].filter(Boolean);
}

/**
 * Reads a query against the aliases and the index. Pure: what it needs to know of the index comes through `isKnown`; `asking`
 * are stems of words in which one asks for almost anything.
 */
export function interpret(
  query: Query,
  table: AliasTable,
  isKnown: IsKnown,
  asking: ReadonlySet<string> = new Set(),
): Interpretation {
  const { words, loose } = query;
  const concepts: Concept[] = [];
  const unknown: UnknownWord[] = [];
  const typedOf = (from: number, to: number) => loose.slice(words[from]?.start, words[to - 1]?.end);

  /** Takes words for a thing asked for; false where there is no way in which it may stand in the texts. */
  const hold = (from: number, to: number, ways: Way[], more: Partial<Concept> = {}) => {
    if (ways.length > 0) concepts.push({ typed: typedOf(from, to), ways, share: 1, from, to, ...more });
    return ways.length > 0;
  };
  const miss = (from: number, typed: string, isGrowing?: boolean) =>
    unknown.push({ word: (words[from] as Token).word, typed, isGrowing, from });

  const holdFigure = ({ from, to, start, end, keys }: Figure) => {
    const ways = keys.map((key, rank) => ({ stems: [key], weight: rank === 0 ? 1 : 0.5 }));
    const typed = loose.slice(start, end).trim();
    const known = ways.filter(({ stems }) => stems.every(isKnown));
    if (!hold(from, to, known, { typed })) miss(from, typed);
  };

  /** Takes words for a name. Those inside a longer one are asked for too, less or instead; but nobody asks for Korea who asks for South Korea. */
  const holdName = (from: number, { length, groups }: AliasMatch) => {
    const to = from + length;
    const own = words.slice(from, to).map(({ stem }) => stem);
    const [{ name, isCommon }] = groups;
    const isHeld = hold(from, to, toWays(own, groups, isKnown), { name, isCommon });
    if (length === 1 && !isHeld) miss(from, typedOf(from, to));
    if (length === 1 || (isHeld && /^\p{Lu}/u.test(name) && standing(groups[0], own) === 0)) return;
    for (let at = from; at < to; at++) {
      const part = words[at] as Token;
      if (stopWords.has(part.word) || !isKnown(part.stem)) continue;
      hold(at, at + 1, toWays([part.stem], [], isKnown), { share: 0.25 });
    }
  };

  /** Takes a word for itself, and for one half of a word of the texts: peace keeping. */
  const holdWord = (at: number, { stem }: Token) => {
    const isLast = at === words.length - 1;
    const isAsking = asking.has(stem);
    const ways = [stem, stemOfPair(query, at), stemOfPair(query, at - 1)]
      .filter(isKnown)
      .map((stem) => ({ stems: [stem], weight: 1 }));
    if (!hold(at, at + 1, ways, { share: isAsking ? askingShare : 1 }) && !(isAsking && (concepts[0] || !isLast)))
      miss(at, typedOf(at, at + 1), isLast && query.isGrowing);
  };

  const figures = new Map(findFigures(loose, words).map((figure) => [figure.from, figure]));
  let index = 0;
  while (index < words.length) {
    const token = words[index] as Token;
    const isAsked = !stopWords.has(token.word);
    const figure = figures.get(index);
    const match = findAlias(words, index, table) ?? findTurned(words, index, table);
    if (figure && !(match && match.length > figure.to - index)) {
      holdFigure(figure);
      index = figure.to;
    } else if (match && (match.length > 1 || isAsked)) {
      holdName(index, match);
      index += match.length;
    } else {
      if (isAsked) holdWord(index, token);
      index++;
    }
  }

  for (const phrase of query.phrases) {
    const stems = withoutStopWords(tokenize(phrase).map(({ word, stem }) => (stopWords.has(word) ? word : stem)));
    hold(words.length, words.length, [{ stems, weight: 1.5 }], { typed: `“${phrase}”`, isPhrase: true });
  }
  return { concepts, unknown };
}

/** Of a word and the next as one word: peace keeping, sea-lanes. */
function stemOfPair({ words, loose }: Query, at: number): string {
  const [first, second] = words.slice(Math.max(0, at), at + 2);
  const isPair = first && second && /^[-\s‐-―]?$/u.test(loose.slice(first.end, second.start));
  const pair = isPair ? first.word + second.word : '';
  return pair.length > 5 ? stem(pair) : '';
}

/** Ways in which a typed name may stand in the text: as typed, by its equals, and by looser names. */
function toWays(typed: readonly string[], groups: readonly AliasGroup[], isKnown: IsKnown): Way[] {
  const ways = new Map<string, Way>();
  const add = (stems: string[], weight: number) => {
    const key = stems.join(' ');
    if (key === '' || !stems.every((stem) => stem === '' || isKnown(stem))) return;
    const known = ways.get(key);
    if (!known || known.weight < weight) ways.set(key, { stems, weight });
  };
  add(withoutStopWords(typed), 1);
  const isInText = ways.size > 0 && typed.length === 1;
  for (const group of groups) {
    const isNear = group.near.some((name) => toStems(name).join(' ') === typed.join(' '));
    for (const name of group.same) add(withoutStopWords(toStems(name)), isNear ? 0.5 : 0.9);
    group.near.forEach((name, rank) => {
      add(withoutStopWords(toStems(name)), group.name ? 0.35 : Math.max(0.4, 0.9 - rank * 0.08) * (isInText ? 0.5 : 1));
    });
  }
  return [...ways.values()];
}

/** Stop words have no entry in the index: an empty stem stands for any word in their place, and none at the ends. */
export const withoutStopWords = (stems: readonly string[]): string[] =>
  stems
    .map((each) => (stopWords.has(each) ? '' : each))
    .join(' ')
    .trim()
    .split(' ');

/** The groups that know a name, the one whose proper name it is first, and how many words it has. */
interface AliasMatch {
  length: number;
  groups: [AliasGroup, ...AliasGroup[]];
}

function findAlias(words: readonly Token[], index: number, table: AliasTable): AliasMatch | undefined {
  const fitting = table(words[index]?.stem ?? '').filter(({ stems }) =>
    stems.every((stem, offset) => words[index + offset]?.stem === stem),
  );
  const [longest] = fitting;
  if (!longest) return undefined;
  const { length } = longest.stems;
  const groups = new Set(fitting.filter(({ stems }) => stems.length === length).map(({ group }) => group));
  const sorted = [...groups].sort((a, b) => standing(a, longest.stems) - standing(b, longest.stems));
  return { length, groups: sorted as AliasMatch['groups'] };
}

/** A name of two or three words the other way round, with stop words between: junk in orbit, for orbital junk. */
function findTurned(words: readonly Token[], index: number, table: AliasTable): AliasMatch | undefined {
  let first = index + 1;
  while (stopWords.has(words[first]?.word ?? '')) first++;
  for (let end = first + 2; first > index + 1 && end > first; end--) {
    const match = findAlias([...words.slice(first, end), words[index] as Token], 0, table);
    if (match?.length === end - first + 1) return { ...match, length: end - index };
  }
  return undefined;
}

/** A group of which the typed name is the proper one comes before those that merely know it. */
const standing = (group: AliasGroup, stems: readonly string[]): number =>
  group.same.some((name) => toStems(name).join(' ') === stems.join(' ')) ? 0 : group.name ? 1 : 2;
