import type { AliasGroup, NamesOfGroup } from '../alias.ts';
import { type AliasTable, makeAliasTable } from '../alias-table.ts';
import { interpret } from '../interpret.ts';
import { toLetter } from '../letters.ts';
import { parseQuery } from '../query.ts';
import { stem } from '../stem.ts';

interface PartedNames {
  /** The groups as every query needs them, in their order. */
  groups: AliasGroup[];
  /** Names that wait, by the first letter of the word that leads to them. */
  waiting: Map<string, NamesOfGroup[]>;
}

/** Words by which the client is led to a name: the vocabulary has letters alone, and shorter ones are nothing yet while they are typed. */
const leadShape = /^\p{L}{3,}$/u;

/**
 * Takes out of the groups of readers' words the names that a query can do without at first: those with a word that is in neither the index nor
 * another name, so that the client will look for it. `isKnown` tells which stems the index holds, `asking` are stems of words that a query does
 * without.
 */
export function partNames(
  groups: readonly AliasGroup[],
  isKnown: (stem: string) => boolean,
  asking: ReadonlySet<string>,
): PartedNames {
  const kept = groups.map((group) => (group.name ? group : { ...group, other: [] as string[] }));
  let left = groups.flatMap(({ name, other }, group) => (name ? [] : other.map((each) => ({ group, name: each }))));
  const findLead = (name: string, table: AliasTable): string | undefined =>
    interpret(parseQuery(`${name} `), table, isKnown, asking).unknown.find(
      ({ word }) => leadShape.test(word) && !asking.has(stem(word)),
    )?.word;
  // A name that stays may hold the word that would have led to another.
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const table = makeAliasTable(kept);
    const [staying, going] = [left.filter(({ name }) => !findLead(name, table)), left];
    for (const { group, name } of staying) kept[group]?.other.push(name);
    left = going.filter((each) => !staying.includes(each));
  }
  const table = makeAliasTable(kept);
  const waiting = new Map<string, NamesOfGroup[]>();
  for (const { group, name } of left) {
    const letter = toLetter(findLead(name, table) ?? '');
    const names = waiting.get(letter) ?? [];
    waiting.set(letter, names);
    const last = names.at(-1);
    if (last?.[0] === group) last[1].push(name);
    else names.push([group, [name]]);
  }
  return { groups: kept, waiting };
}
