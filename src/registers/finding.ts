import { type Place, toProblem, type VFileMessage } from '../problems/problem.ts';
import type { YamlPath } from '../report/read-yaml.ts';
import type { Paragraph } from '../report/section.ts';

/** What is wrong with one field of a register, before it has a line. */
export interface Finding {
  path: YamlPath;
  what: string;
  remedy: string;
  rule: string;
}

/** Findings as messages of the file, each at the line where its field is written. */
export const toProblems = (
  findings: readonly Finding[],
  file: string,
  placeOf: (path: YamlPath) => Place,
): VFileMessage[] => findings.map(({ path, ...fault }) => toProblem({ ...fault, file, place: placeOf(path) }));

/** What is wrong among several things that may be: a list of `condition && finding`. */
export const keepFound = <Found>(asked: readonly (Found | false | '' | undefined)[]): Found[] =>
  asked.filter((each): each is Found => Boolean(each));

/** Rows whose paragraph is not in the report, and ids that stand twice. */
export function findDangling(
  rows: readonly { id: string; paragraphs: readonly string[] }[],
  key: string,
  paragraphs: ReadonlyMap<string, Paragraph>,
  field = 'paragraphs',
): Finding[] {
  return rows.flatMap(({ id, paragraphs: named }, row) =>
    keepFound<Finding>([
      rows.findIndex((each) => each.id === id) !== row && {
        path: [key, row, 'id'],
        what: `the id "${id}" stands twice`,
        remedy: 'give this row an id of its own',
        rule: 'register-id',
      },
      ...named.map((paragraph, index) => {
        const isThere = paragraphs.has(paragraph);
        return (
          !(isThere && named.indexOf(paragraph) === index) && {
            path: field === 'paragraphs' ? [key, row, field, index] : [key, row, field],
            what: `"${id}" names the paragraph ${paragraph}, ${isThere ? 'twice' : 'which the report does not have'}`,
            remedy: 'name the paragraph that bears the row out',
            rule: 'register-paragraph',
          }
        );
      }),
    ]),
  );
}
