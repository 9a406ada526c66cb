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

/** Rows of a list whose id another row before them has. */
export function findRepeatedIds(
  rows: readonly { id: string }[],
  list: string,
  remedy = 'give this row an id of its own',
): Finding[] {
  const ids = new Set<string>();
  return rows.flatMap(({ id }, row) => {
    const isRepeated = ids.has(id);
    ids.add(id);
    return isRepeated
      ? [{ path: [list, row, 'id'], what: `the id "${id}" stands twice`, remedy, rule: 'register-id' }]
      : [];
  });
}

/** Paragraphs that rows of a list name and the report does not have, or that a row names twice. */
export function findDangling(
  rows: readonly { id: string; paragraphs: readonly string[] }[],
  list: string,
  paragraphs: ReadonlyMap<string, Paragraph>,
  field = 'paragraphs',
): Finding[] {
  return rows.flatMap(({ id, paragraphs: named }, row) =>
    named.flatMap((paragraph, index): Finding[] => {
      const isThere = paragraphs.has(paragraph);
      if (isThere && named.indexOf(paragraph) === index) return [];
      return [
        {
          path: field === 'paragraphs' ? [list, row, field, index] : [list, row, field],
          what: `"${id}" names the paragraph ${paragraph}, ${isThere ? 'twice' : 'which the report does not have'}`,
          remedy: 'name the paragraph that bears the row out',
          rule: 'register-paragraph',
        },
      ];
    }),
  );
}
