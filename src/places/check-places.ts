import type { VFileMessage } from '../problems/problem.ts';
import { findUnsupported, toParagraphsById } from '../registers/borne-out.ts';
import { findNames, holdsPhrase } from '../registers/find-names.ts';
import { type Finding, findDangling, findRepeatedIds, toProblems } from '../registers/finding.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { findMentions } from './mentions.ts';
import { type Place, type Places, placesSchema } from './schema.ts';

/**
 * Problems of the places beyond their schema: names and forms that no paragraph holds, ids and names that stand twice,
 * and ways whose paragraphs do not exist or do not speak of them.
 */
export function checkPlaces(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, placesSchema);
  if (!value) return problems;
  const ids = [...value.places.map(({ id }) => id), ...value.lanes.map(({ id }) => id)];
  const paragraphs = toParagraphsById(sections);
  const findings = [
    ...findRepeatedIds(value.places, 'places'),
    ...findRepeatedIds(value.lanes, 'lanes'),
    ...findDangling(value.lanes, 'lanes', paragraphs),
    ...value.lanes.flatMap(({ id }, row): Finding[] =>
      ids.indexOf(id) < value.places.length
        ? [
            {
              path: ['lanes', row, 'id'],
              what: `the id "${id}" is also that of a place`,
              remedy: 'give the way its own',
              rule: 'place-id',
            },
          ]
        : [],
    ),
    ...findUnmentioned(value, sections),
    ...findUnspoken(value, sections),
  ];
  return toProblems(findings, file, placeOf);
}

function findUnmentioned({ places }: Places, sections: readonly Section[]): Finding[] {
  const owners = new Map<string, string>();
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return places.flatMap((place, row) => {
    const findings: Finding[] = [];
    if (!isNamed(place, sections))
      findings.push({
        path: ['places', row, 'name'],
        what: `no paragraph mentions "${place.name}"`,
        remedy: 'write the name as the text does, or remove the place',
        rule: 'place-name',
      });
    for (const field of ['forms', 'notIn'] as const)
      for (const [index, form] of place[field].entries())
        if (!texts.some((text) => findNames(text, [form]).length > 0))
          findings.push({
            path: ['places', row, field, index],
            what: `no paragraph holds "${form}", which "${place.name}" lists under ${field}`,
            remedy: 'write it as the text does, or remove it',
            rule: 'place-form',
          });
    for (const name of [place.name, ...place.forms]) {
      const owner = owners.get(name);
      if (owner)
        findings.push({
          path: ['places', row],
          what: `"${name}" stands for both "${owner}" and "${place.name}"`,
          remedy: 'keep the name with one of them',
          rule: 'place-name',
        });
      else owners.set(name, place.name);
    }
    return findings;
  });
}

/** A name counts as named when a paragraph holds it, or all its words where a form of it stands: "East and South China Seas". */
function isNamed(place: Place, sections: readonly Section[]): boolean {
  return (
    findMentions({ ...place, forms: [] }, sections).length > 0 ||
    findMentions(place, sections).some(({ text }) =>
      place.name.split(' ').every((word) => findNames(text, [word]).length > 0),
    )
  );
}

function findUnspoken({ lanes }: Places, sections: readonly Section[]): Finding[] {
  const paragraphs = toParagraphsById(sections);
  return lanes.flatMap(({ id, name: title, said, names, paragraphs: named }, row) =>
    named.flatMap((paragraph): Finding[] => {
      const text = paragraphs.get(paragraph)?.text;
      if (text === undefined) return [];
      const missing = [
        ...(said.some((phrase) => holdsPhrase(text, phrase)) ? [] : [['said', said.join('" or "')] as const]),
        ...findUnsupported(title, [text]).map((word) => ['name', word] as const),
        ...names.filter((name) => !holdsPhrase(text, name)).map((name) => ['names', name] as const),
      ];
      return missing.map(([field, phrase]) => ({
        path: ['lanes', row, field],
        what: `"${id}": paragraph ${paragraph} does not hold "${phrase}"`,
        remedy: 'name the paragraph that speaks of the way, or use its words',
        rule: 'place-lane',
      }));
    }),
  );
}
