import type { z } from 'astro/zod';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Place, toProblem, type VFileMessage } from '../problems/problem.ts';
import { findRemedy } from './field-remedy.ts';
import { toPlainSource } from './plain-source.ts';
import { isUnsafeAddress } from './unsafe-address.ts';

export type YamlPath = readonly PropertyKey[];

interface ReadYaml<Value> {
  /** What the schema made of the file; undefined where there are problems. */
  value?: Value;
  problems: VFileMessage[];
  /** Where a field or list entry is written; for one that is missing, where its parent begins. */
  placeOf: (path: YamlPath) => Place;
}

interface ReadOptions {
  /** Line of the file on which the source begins: 2 for front matter. */
  firstLine?: number;
}

/**
 * Reads a YAML file by its schema, with the places of its fields for checks that go beyond the schema. Problems are broken
 * YAML, missing, unknown and ill-typed fields, unsafe links. Never throws.
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
  { firstLine = 1 }: ReadOptions = {},
): ReadYaml<z.output<Schema>> {
  const lines = new LineCounter();
  const text = toPlainSource(source);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: YamlPath): Place => toPlace(findOffset(document, path));

  const broken = findBroken(document).map((error) =>
    toProblem({
      file,
      place: toPlace(error.pos[0]),
      what: `broken YAML: ${error.message}`,
      remedy: 'mend this line (indent with spaces; put text that holds ": " or " #" in quotation marks)',
      rule: 'yaml-syntax',
    }),
  );
  if (broken.length > 0) return { problems: broken, placeOf };

  const unsafe = findUnsafeAddresses(document).map(({ offset, value }) =>
    toProblem({
      file,
      place: toPlace(offset),
      what: `"${value}" is an address that could run a script`,
      remedy: 'use an https: address or remove it',
      rule: 'unsafe-address',
    }),
  );
  const result = schema.safeParse(toPlainValue(document));
  if (result.success && unsafe.length === 0) return { value: result.data, problems: [], placeOf };
  const issues = result.success ? [] : withoutIdleMeasures(result.error.issues);
  const faults = issues.flatMap((issue) => describeIssue(issue, document, text));
  const illFormed = faults.map(({ path, ...fault }) =>
    toProblem({ ...fault, file, place: placeOf(path), rule: 'field' }),
  );
  return { problems: [...illFormed, ...unsafe], placeOf };
}

/**
 * What is wrong with the YAML itself. After a line that cannot be parsed the parser takes what follows for something else, and one slip
 * of the indent gives hundreds of errors: the first alone is told. Fields given twice stand each for itself.
 */
function findBroken({ errors, warnings }: Document.Parsed): YAMLError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first ? [first] : [...errors, ...warnings];
}

/** Zod measures a value even where it is of the wrong type: of text in the place of a list the letters, as if they were entries. */
function withoutIdleMeasures(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrong = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join()));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !wrong.has(path.join()));
}

/** Aliases that unfold without end make `toJS` throw; such a file counts as holding nothing. */
function toPlainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

interface FieldFault {
  path: YamlPath;
  what: string;
  remedy: string;
}

function describeIssue(issue: z.core.$ZodIssue, document: Document.Parsed, source: string): FieldFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      what: `unknown field "${key}"${path.length > 0 ? ` in ${formatPath(path)}` : ''}`,
      remedy: 'correct its spelling or remove it',
    }));
  }
  if (path.length === 0 && document.contents === null)
    return [{ path, what: 'nothing is written here', remedy: 'fill in the fields that the schema names' }];
  if (path.length > 0 && !document.hasIn(path))
    return [{ path, what: `missing field ${formatPath(path)}`, remedy: 'add it' }];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((faults) => !faults.some(isOfWholeType));
    if (meant)
      return meant.flatMap((each) => describeIssue({ ...each, path: [...path, ...each.path] }, document, source));
  }
  // Of a key that is none the schema says why by itself.
  const [ofKey] = issue.code === 'invalid_key' ? issue.issues : [];
  const written = ofKey ? String(path.at(-1)) : readWritten(document, path, source);
  const fault = ofKey ?? issue;
  return [{ path, what: `field ${formatPath(path)}: ${fault.message}`, remedy: findRemedy(fault, written) }];
}

/** Whether a value is no such thing at all: of the shapes that a field may have, that one is not meant. */
const isOfWholeType = ({ code, path }: z.core.$ZodIssue): boolean => code === 'invalid_type' && path.length === 0;

/** What stands at a path, as the file has it; empty where nothing does. */
function readWritten(document: Document.Parsed, path: YamlPath, source: string): string {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const [start, end] = (isNode(node) && node.range) || [0, 0];
  return source.slice(start, end).trim();
}

/** `keyPoints[2].paragraph`, entries of lists counted from 1 as an editor counts them. */
const formatPath = (path: YamlPath): string =>
  path.length === 0
    ? 'the file as a whole'
    : `"${path
        .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
        .join('')
        .replace(/^\./, '')}"`;

/** Offset of a field's name or a list entry; of the nearest parent where the path leads to nothing. */
function findOffset(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => (isScalar(each.key) ? String(each.key.value) : '') === String(key));
      if (!isPair(pair) || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const entry = node.items[Number(key)];
      if (!isNode(entry)) return offset;
      offset = entry.range?.[0] ?? offset;
      node = entry;
    } else return offset;
  }
  return offset;
}

function findUnsafeAddresses(document: Document.Parsed): { offset: number; value: string }[] {
  const found: { offset: number; value: string }[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value === 'string' && isUnsafeAddress(value)) found.push({ offset: range?.[0] ?? 0, value });
    },
  });
  return found;
}
