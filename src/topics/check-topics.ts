import { glossarySchema } from '../glossary/schema.ts';
import type { VFileMessage } from '../problems/problem.ts';
import { toSortKey } from '../registers/alphabet.ts';
import { createNameFinder } from '../registers/find-names.ts';
import { type Finding, findRepeatedIds, keepFound, toProblems } from '../registers/finding.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { type TopicVocabulary, topicsSchema } from './schema.ts';
import { joinTopics, type Topic } from './topic-index.ts';

type Fault = Omit<Finding, 'rule'>;

/**
 * Problems of the index's vocabulary beyond its schema: topics of whose names no paragraph holds any, exclusions that none
 * holds, ids and headings that stand twice, references to no entry. A single name may be one that another edition of the
 * text holds. Entries of the glossary (`glossary.yaml` among the siblings) count as entries.
 */
export function checkTopics(
  source: string,
  file: string,
  sections: readonly Section[],
  siblings: ReadonlyMap<string, string>,
): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, topicsSchema);
  if (!value) return problems;
  const glossary = readYaml(siblings.get('glossary.yaml') ?? '', 'glossary.yaml', glossarySchema).value;
  const entries = joinTopics(value, glossary ?? { terms: [], leftOut: [] });
  const faults = [
    // Without the glossary every term of it would seem missing.
    ...(glossary ? [...findMisled(value, entries), ...findNameless(value, entries)] : []),
    ...findTwins(value, entries),
    ...findUnheld(value, sections),
  ];
  return toProblems(
    [
      ...faults.map((fault) => ({ ...fault, rule: 'topic' })),
      ...findRepeatedIds(value.topics, 'topics', 'join the two entries'),
    ],
    file,
    placeOf,
  );
}

/** References to what is no entry. */
function findMisled({ topics, see }: TopicVocabulary, entries: readonly Topic[]): Fault[] {
  const references = [
    ...topics.flatMap(({ heading, seeAlso }, row) =>
      seeAlso.map((target, index) => ({ path: ['topics', row, 'seeAlso', index], from: heading, target })),
    ),
    ...see.map(({ from, to }, row) => ({ path: ['see', row, 'to'], from, target: to })),
  ];
  return references
    .filter(({ target }) => !entries.some(({ id }) => id === target))
    .map(({ path, from, target }) => ({
      path,
      what: `"${from}" refers to "${target}", which is no entry`,
      remedy: 'name the id of a topic or a glossary term',
    }));
}

/** Topics that neither name what the text calls them nor add to a term of the glossary. */
function findNameless({ topics }: TopicVocabulary, entries: readonly Topic[]): Fault[] {
  return topics.flatMap(({ id, heading, names }, row) => {
    const isTerm = entries.some((entry) => entry.id === id && entry.term);
    return isTerm || names.length > 0
      ? []
      : [{ path: ['topics', row], what: `"${heading}" has no names`, remedy: 'say what the text calls it' }];
  });
}

/** Headings that another entry has. */
function findTwins({ topics }: TopicVocabulary, entries: readonly Topic[]): Fault[] {
  const alike = Map.groupBy(entries, (entry) => toSortKey(entry.heading));
  return topics.flatMap(({ id, heading }, row) => {
    const twin = alike.get(toSortKey(heading))?.find((entry) => entry.id !== id);
    return keepFound<Fault>([
      twin && {
        path: ['topics', row, 'heading'],
        what: `the heading "${heading}" stands twice`,
        remedy: `join it with ${twin.id}`,
      },
    ]);
  });
}

/** Names of which no paragraph holds any, exclusions that none holds. */
function findUnheld({ topics }: TopicVocabulary, sections: readonly Section[]): Fault[] {
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const isHeld = (name: string, notIn: readonly string[] = []) => {
    const find = createNameFinder([name], notIn);
    return texts.some((text) => find(text).length > 0);
  };
  return topics.flatMap(({ heading, names, notIn }, row) =>
    keepFound<Fault>([
      names.length > 0 &&
        !names.some((name) => isHeld(name, notIn)) && {
          path: ['topics', row, 'names'],
          what: `no paragraph holds "${names.join('" or "')}", which "${heading}" lists under names`,
          remedy: 'add what the text calls it, or remove the topic',
        },
      ...notIn.map(
        (phrase, index) =>
          !isHeld(phrase) && {
            path: ['topics', row, 'notIn', index],
            what: `no paragraph holds "${phrase}", which "${heading}" lists under notIn`,
            remedy: 'write it as the text does, or remove it',
          },
      ),
    ]),
  );
}
