import type { AliasGroup, NamesOfGroup } from './alias.ts';
import type { Token } from './analysis.ts';
import type { Bundle } from './bundle.ts';
import { readVocabulary } from './read-vocabulary.ts';
import type { Lookup } from './reading.ts';

/** The groups of a bundle's aliases with all names that were learnt so far. */
const groupsOf = new WeakMap<Bundle, AliasGroup[]>();

/**
 * Reads what readers call things, for each word of a text that the vocabulary knows and the report does not. True where any of these names is
 * new: the query means something else now. Fails where a file does not arrive.
 */
export async function learnNames(texts: readonly string[], lookup: Lookup): Promise<boolean> {
  const { bundle, read, isKnown, tokenize, takeUp } = lookup;
  const words = texts.flatMap(tokenize);
  await read(words.map(({ stem }) => stem));
  const leads = words.filter(({ stem }) => !isKnown(stem));
  const [aliases, ...names] = await Promise.all([bundle.aliases(), ...leads.map((word) => readNames(word, lookup))]);
  const groups = groupsOf.get(bundle) ?? aliases;
  groupsOf.set(bundle, groups);
  const fresh = names.flat().filter(([group, [first = '']]) => !groups[group]?.other.includes(first));
  for (const [group, others] of fresh) groups[group]?.other.push(...others);
  if (fresh[0]) takeUp(groups);
  return fresh.length > 0;
}

/** The names that may have a word, if the vocabulary has it in any of its forms. */
async function readNames({ word, stem }: Token, { bundle, toStems }: Lookup): Promise<NamesOfGroup[]> {
  const { words } = await readVocabulary(bundle, word);
  if (!words.some((each) => toStems(each)[0] === stem)) return [];
  return (await bundle.names(word)).map((line): NamesOfGroup => {
    const [group, ...names] = line.split('|');
    return [Number(group), names];
  });
}
