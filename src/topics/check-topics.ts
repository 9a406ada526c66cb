import { glossarySchema } from '../glossary/schema.ts';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { toSortKey } from '../registers/alphabet.ts';
import { createNameFinder } from '../registers/find-names.ts';
import { readYaml, type YamlPath } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { topicsSchema } from './schema.ts';
import { joinTopics } from './topic-index.ts';

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
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const isHeld = (name: string, notIn: readonly string[]) => {
    const find = createNameFinder([name], notIn);
    return texts.some((text) => find(text).length > 0);
  };
  const toFault = (path: YamlPath, what: string, remedy: string) =>
    toProblem({ file, place: placeOf(path), what, remedy, rule: 'topic' });
  const glossary = readYaml(siblings.get('glossary.yaml') ?? '', 'glossary.yaml', glossarySchema).value;
  const entries = joinTopics(value, glossary ?? { terms: [], leftOut: [] });
  const isEntry = (id: string) => !glossary || entries.some((entry) => entry.id === id);
  const findTwin = ({ id, heading }: { id: string; heading: string }) =>
    entries.find((entry) => entry.id !== id && toSortKey(entry.heading) === toSortKey(heading));
  const dangling = [
    ...value.topics.flatMap((topic, row) =>
      topic.seeAlso.map((target, index) => ({ path: ['topics', row, 'seeAlso', index], from: topic.heading, target })),
    ),
    ...value.see.map(({ from, to }, row) => ({ path: ['see', row, 'to'], from, target: to })),
  ]
    .filter(({ target }) => !isEntry(target))
    .map(({ path, from, target }) =>
      toFault(path, `"${from}" refers to "${target}", which is no entry`, 'name the id of a topic or a glossary term'),
    );
  const headless = value.topics.flatMap((topic, row) => {
    const isTerm = entries.some(({ id, term }) => id === topic.id && term);
    const twin = findTwin(topic);
    return [
      ...(isTerm || topic.names.length > 0 || !glossary
        ? []
        : [toFault(['topics', row], `"${topic.heading}" has no names`, 'say what the text calls it')]),
      ...(twin
        ? [
            toFault(
              ['topics', row, 'heading'],
              `the heading "${topic.heading}" stands twice`,
              `join it with ${twin.id}`,
            ),
          ]
        : []),
    ];
  });
  const unheld = value.topics.flatMap((topic, row) => [
    ...(value.topics.findIndex(({ id }) => id === topic.id) < row
      ? [toFault(['topics', row, 'id'], `the id "${topic.id}" stands twice`, 'join the two entries')]
      : []),
    ...(topic.names.length === 0 || topic.names.some((name) => isHeld(name, topic.notIn))
      ? []
      : [
          toFault(
            ['topics', row, 'names'],
            `no paragraph holds "${topic.names.join('" or "')}", which "${topic.heading}" lists under names`,
            'add what the text calls it, or remove the topic',
          ),
        ]),
    ...topic.notIn.flatMap((phrase, index) =>
      isHeld(phrase, [])
        ? []
        : [
            toFault(
              ['topics', row, 'notIn', index],
              `no paragraph holds "${phrase}", which "${topic.heading}" lists under notIn`,
              'write it as the text does, or remove it',
            ),
          ],
    ),
  ]);
  return [...dangling, ...headless, ...unheld];
}
