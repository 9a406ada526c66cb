import { type AliasMatch, type AliasTable, findAlias, findTurned, isAmong } from './alias-table.ts';
import { stopWords, type Token, tokenize, toStems } from './analysis.ts';
import { type Figure, findFigures } from './figures.ts';
import type { Query } from './query.ts';
import { stem } from './stem.ts';
import { type IsKnown, toWays, type Way, withoutStopWords } from './ways.ts';
import * as weights from './weights.ts';

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
  /** What the words were taken for beside themselves, to be told of: other names, and words of the report; the first three. */
  names?: string[];
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

/** Words of a query that are read together: a figure with its keys, a name with the groups that know it, or neither: a single word. */
interface Stretch extends Pick<Concept, 'typed' | 'from' | 'to'> {
  keys?: string[];
  groups?: AliasMatch['groups'];
}

/** Words inside a longer name, and words in which one asks, are no things asked for. */
export const isAskedFor = ({ share }: Concept): boolean => share === weights.whole;

/** All stems that a query may need from the index: its own, and those of the names that it may stand for; an empty one is none. */
export function listNeededStems(query: Query, table: AliasTable): string[] {
  const { concepts } = interpret(query, table, () => true);
  return [
    ...concepts.flatMap(({ ways }) => ways.flatMap(({ stems }) => stems)),
    ...query.words.map(({ stem }) => stem),
  ];
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
  const { words } = query;
  const concepts: Concept[] = [];
  const unknown: UnknownWord[] = [];
  for (const stretch of splitWords(query, table)) {
    const { from, to, typed, keys, groups } = stretch;
    const { word, stem } = words[from] as Token;
    const isWord = !keys && !groups;
    const isAsking = isWord && asking.has(stem);
    const isLast = to === words.length;
    // A word may be one half of a word of the texts, too: peace keeping.
    const stems = keys ?? [stem, stemOfPair(query, from), stemOfPair(query, from - 1)];
    const held = groups
      ? readName(stretch, groups, query, isKnown)
      : toConcept(stretch, toKnownWays(stems, keys ? weights.akin : weights.typed, isKnown), {
          share: isAsking ? weights.asking : weights.whole,
        });
    // Of a name of several words each was looked for; a question does without the words in which it is asked.
    const isSpared = groups ? to > from + 1 : isAsking && (concepts[0] || !isLast);
    if (!held[0] && !isSpared) unknown.push({ word, typed, isGrowing: isWord && isLast && query.isGrowing, from });
    concepts.push(...held);
  }
  concepts.push(...query.phrases.flatMap((phrase) => readPhrase(phrase, query)));
  return { concepts, unknown };
}

/** Splits the words of a query into figures, names and single words; small words between these are left out. */
function* splitWords(query: Query, table: AliasTable): Generator<Stretch> {
  const { words, loose } = query;
  const figures = new Map(findFigures(loose, words).map((figure) => [figure.from, figure]));
  for (let from = 0; from < words.length; ) {
    const stretch = findStretch(query, from, figures.get(from), table);
    const isSmallWord = stretch.to === from + 1 && stopWords.has((words[from] as Token).word);
    if (!isSmallWord) yield stretch;
    from = stretch.to;
  }
}

/** The words at a place that are read together: those of the figure or of the name that begins there, whichever is longer, or only one. */
function findStretch(query: Query, from: number, figure: Figure | undefined, table: AliasTable): Stretch {
  const { words, loose } = query;
  const { length = 1, groups } = findAlias(words, from, table) ?? findTurned(words, from, table) ?? {};
  if (!figure || length > figure.to - from) return { ...toStretch(query, from, from + length), groups };
  const { to, start, end, keys } = figure;
  return { typed: loose.slice(start, end).trim(), from, to, keys };
}

const toStretch = ({ words, loose }: Query, from: number, to: number): Stretch => ({
  typed: loose.slice(words[from]?.start, words[to - 1]?.end),
  from,
  to,
});

/** A stretch as the thing that it asks for; none where there is no way in which it may stand in the texts. */
const toConcept = ({ typed, from, to }: Stretch, ways: Way[], more: Partial<Concept> = {}): Concept[] =>
  ways[0] ? [{ typed, ways, share: weights.whole, from, to, ...more }] : [];

/** Ways of a figure or a word by those of its stems that the index knows: the first as typed, others by a weight of their own. */
const toKnownWays = (stems: readonly string[], weightOfOthers: number, isKnown: IsKnown): Way[] =>
  stems.flatMap((stem, rank) =>
    isKnown(stem) ? { stems: [stem], weight: rank === 0 ? weights.typed : weightOfOthers } : [],
  );

/** Takes words for a name. Those inside a longer one are asked for too, less or instead; but nobody asks for Korea who asks for South Korea. */
function readName(stretch: Stretch, groups: AliasMatch['groups'], query: Query, isKnown: IsKnown): Concept[] {
  const { from, to } = stretch;
  const words = query.words.slice(from, to);
  const stems = words.map(({ stem }) => stem);
  const [group] = groups;
  const { name, isCommon } = group;
  const names = [...new Set(groups.flatMap((each) => (each.name ? [each.name] : each.near)))]
    .filter((each) => !toStems(each).join('').includes(stems.join('')))
    .slice(0, 3);
  const held = toConcept(stretch, toWays(stems, groups, isKnown), { name, names, isCommon });
  if (!words[1] || (held[0] && /^\p{Lu}/u.test(name) && isAmong(group.same, stems))) return held;
  const parts = words.flatMap(({ word, stem }, at) =>
    stopWords.has(word)
      ? []
      : toConcept(toStretch(query, from + at, from + at + 1), toWays([stem], [], isKnown), { share: weights.part }),
  );
  return [...held, ...parts];
}

/** Of a word and the next as one word: peace keeping, sea-lanes. */
function stemOfPair({ words, loose }: Query, at: number): string {
  const [first, second] = [words[at], words[at + 1]];
  const isPair = first && second && /^[-\s‐-―]?$/u.test(loose.slice(first.end, second.start));
  const pair = isPair ? first.word + second.word : '';
  return pair.length > 5 ? stem(pair) : '';
}

function readPhrase(phrase: string, { words: { length } }: Query): Concept[] {
  const stems = withoutStopWords(tokenize(phrase).map(({ word, stem }) => (stopWords.has(word) ? word : stem)));
  const stretch = { typed: `“${phrase}”`, from: length, to: length };
  return toConcept(stretch, [{ stems, weight: weights.phrase }], { isPhrase: true });
}
