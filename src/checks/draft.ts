import type { Root } from 'mdast';
import { keepTree } from '../markdown/remark-parsed-once.ts';
import { type Place, toProblem, type VFileMessage } from '../problems/problem.ts';
import { findFrontMatter } from '../report/front-matter.ts';
import { keepParsed } from '../report/parse-once.ts';
import { toPlainSource } from '../report/plain-source.ts';
import { readYaml, type YamlPath } from '../report/read-yaml.ts';
import { type SectionFrontMatter, sectionSchema } from '../report/schemas.ts';
import { parseMdx, readSection, type Section } from '../report/section.ts';
import type { SourceFile } from './content-file.ts';

/** A section as an editor left it: whatever of it can be read, and what is wrong with the rest. */
export interface Draft {
  file: string;
  /** File name without ending, and address. */
  slug: string;
  /** Lines of the file, the first at index 0. */
  lines: string[];
  /** Front matter; undefined where it breaks the schema. */
  fields?: SectionFrontMatter;
  placeOf: (path: YamlPath) => Place;
  /** Undefined where the MDX cannot be parsed. */
  body?: { tree: Root; section: Section };
  problems: VFileMessage[];
}

/** Reads a section for the checks. Front matter and text fail apart from each other, so that both are reported. */
export function toDraft({ path, name, text = '' }: SourceFile): Draft {
  const frontMatter = readFrontMatter(text, path);
  const { body, problems } = readBody(frontMatter.rest, path);
  if (frontMatter.fields && body) keepParsed(text, path, { ...body.section, ...frontMatter.fields });
  return {
    file: path,
    slug: name.replace(/^panels\//, '').replace(/\.mdx$/, ''),
    lines: text.split('\n'),
    fields: frontMatter.fields,
    placeOf: frontMatter.placeOf,
    body,
    problems: [...frontMatter.problems, ...problems],
  };
}

/** Front matter by its schema; `rest` is the source with empty lines in its place, so that lines keep their numbers. */
function readFrontMatter(text: string, file: string) {
  const found = findFrontMatter(text);
  if (!found) {
    const what = text.startsWith('---') ? 'the front matter is not closed' : 'the front matter is missing';
    const remedy = 'begin the file with a line ---, the fields (title, order, numeral, abstract) and another line ---';
    const problem = toProblem({ file, place: { line: 1 }, what, remedy, rule: 'front-matter' });
    return { rest: text.startsWith('---') ? '' : text, problems: [problem], placeOf: () => ({ line: 1 }) };
  }
  const { value, problems, placeOf } = readYaml(found.yaml, file, sectionSchema, { firstLine: 2 });
  const rest = found.whole.replace(/[^\n]/g, '') + text.slice(found.whole.length);
  return { rest, fields: value, problems, placeOf };
}

function readBody(source: string, file: string): { body?: Draft['body']; problems: VFileMessage[] } {
  try {
    const tree = parseMdx(toPlainSource(source));
    keepTree(source, tree);
    return { body: { tree, section: readSection(tree, file) }, problems: [] };
  } catch (error) {
    const { reason, line, column } = error as VFileMessage;
    if (reason === undefined) throw error;
    const place = { line: line ?? 1, column: column ?? 1 };
    const fault = /create a comment/.test(reason)
      ? commentFault
      : { what: `MDX syntax: ${reason}`, remedy: findRemedy(reason) };
    return { problems: [toProblem({ ...fault, file, place, rule: 'mdx-syntax' })] };
  }
}

/** A comment, of HTML or of MDX: what readers do not see lies open in a public repository all the same. */
export const commentFault = {
  what: 'comments are not allowed in content',
  remedy: 'remove it; what readers should know stands in <EditorsNote about="…">, with the paragraph’s id',
};

function findRemedy(reason: string): string {
  if (/import\/exports/.test(reason))
    return 'content may not import or export; if it is prose, join it to the line before';
  if (/expression|acorn/.test(reason)) return 'write a brace that belongs to the text as \\{ or \\}';
  if (/closing|end-tag|tag/.test(reason)) return 'write < in the text as \\<, and close every component that is opened';
  return 'write < in the text as \\< and { as \\{';
}
