import type { AliasGroup } from './alias.ts';
import { stopWords, type Token, toPlainWord, toStems } from './analysis.ts';
import { toLetter } from './letters.ts';

interface Entry {
  group: AliasGroup;
  stems: string[];
}

/** Gives the names of all groups that begin with a stem, the longest first. */
export type AliasTable = (stem: string) => readonly Entry[];

/** The groups that know a name, the one whose proper name it is first, and how many words it has. */
export interface AliasMatch {
  length: number;
  groups: [AliasGroup, ...AliasGroup[]];
}

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

/** The longest name that begins with the word at a place; undefined where none does. */
export function findAlias(words: readonly Token[], index: number, table: AliasTable): AliasMatch | undefined {
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
export function findTurned(words: readonly Token[], index: number, table: AliasTable): AliasMatch | undefined {
  let first = index + 1;
  while (stopWords.has(words[first]?.word ?? '')) first++;
  for (let end = first + 2; first > index + 1 && end > first; end--) {
    const match = findAlias([...words.slice(first, end), words[index] as Token], 0, table);
    if (match?.length === end - first + 1) return { ...match, length: end - index };
  }
  return undefined;
}

/** Whether a name with these stems is one of several. */
export const isAmong = (names: readonly string[], stems: readonly string[]): boolean =>
  names.some((name) => toStems(name).join(' ') === stems.join(' '));

/** A group of which the typed name is the proper one comes before those that merely know it. */
const standing = (group: AliasGroup, stems: readonly string[]): number =>
  isAmong(group.same, stems) ? 0 : group.name ? 1 : 2;
