import type { RootContent } from 'mdast';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { findSectionKey, isHeadingId, isParagraphId } from '../report/locator.ts';
import { isNumberedBlock, type MarkedBlock, readMarkedBlocks } from '../report/marked-blocks.ts';
import { readHeadingMarker, readParagraphMarker } from '../report/permanent-id.ts';
import type { Draft } from './draft.ts';

/** An id as the content writes it, with the block that it stands at. */
interface WrittenId {
  id: string;
  kind: 'paragraph' | 'heading';
  line: number;
}

type Report = (line: number, what: string, remedy: string) => void;

const strayMarker = /\[#[a-z]+[\w.]*-[^\]\s]*\]/i;

/** Ids of one file: missing, malformed, made for another section, standing where they mark nothing. */
export function checkIds(draft: Draft): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const report: Report = (line, what, remedy) =>
    problems.push(toProblem({ file: draft.file, place: { line }, what, remedy, rule: 'id' }));
  const key = draft.fields?.numeral.toLowerCase();
  for (const { id, kind, line } of walkBlocks(draft, report)) {
    const isWellFormed = kind === 'paragraph' ? isParagraphId(id) : isHeadingId(id);
    const prefix = kind === 'paragraph' ? 'p' : 's';
    if (!isWellFormed)
      report(
        line,
        `"${id}" is no ${kind} id`,
        `write one such as ${prefix}${key ?? '1'}-4 (no leading zero, lower case)`,
      );
    else if (key && findSectionKey(id) !== key)
      report(line, `the id ${id} belongs to another section`, `ids of this one begin with ${prefix}${key}-`);
  }
  return problems;
}

/** Ids that stand twice in the report; the second place is reported, naming the first. */
export function checkUniqueIds(drafts: readonly Draft[]): VFileMessage[] {
  const first = new Map<string, string>();
  return drafts.flatMap((draft) =>
    findWrittenIds(draft).flatMap(({ id, line }) => {
      const place = first.get(id);
      first.set(id, place ?? `${draft.file}:${line}`);
      if (place === undefined) return [];
      const remedy = 'give the newer of the two the next free number, or a letter such as p1-4a';
      return [
        toProblem({
          file: draft.file,
          place: { line },
          what: `duplicate id ${id}, first in ${place}`,
          remedy,
          rule: 'id',
        }),
      ];
    }),
  );
}

/** Every id of a file, well formed or not; read line by line where the MDX cannot be parsed. */
export function findWrittenIds(draft: Draft): WrittenId[] {
  if (draft.body) return walkBlocks(draft, () => {});
  return draft.lines.flatMap((text, index): WrittenId[] => {
    const paragraph = readParagraphMarker(text).id;
    const heading = text.startsWith('#') ? readHeadingMarker(text).id : undefined;
    const id = paragraph ?? heading;
    return id ? [{ id, kind: paragraph ? 'paragraph' : 'heading', line: index + 1 }] : [];
  });
}

function walkBlocks({ slug, body }: Draft, report: Report): WrittenId[] {
  const written: WrittenId[] = [];
  const mustCarryId = slug !== 'about';
  const blocks = body ? readMarkedBlocks(body.tree) : [];

  for (const [index, { node, id, text, marker }] of blocks.entries()) {
    const line = (marker ?? node).position?.start.line ?? 1;
    if (node.type === 'heading') {
      if (id) written.push({ id, kind: 'heading', line });
      else report(line, `the heading "${text}" has no id`, 'write one after it, such as [#s1-2]');
      if (node.depth === 1)
        report(line, 'a heading of the first level is the title’s', 'write ## and a space before it');
    } else if (node.type === 'paragraph' || isNumberedBlock(node)) {
      if (id) written.push({ id, kind: 'paragraph', line });
      else if (mustCarryId && !isImageAlone(node)) report(line, ...missingIdOf(node, text));
      if (marker === node) report(line, ...pointlessIdOf(`${id}`, blocks[index + 1]));
      reportStrayMarker(text, line, report);
    }
  }
  return written;
}

const missingIdOf = (node: RootContent, text: string): [what: string, remedy: string] =>
  node.type === 'paragraph'
    ? [`the paragraph "${startOf(text)}" has no id`, 'write one on the line before it, such as [#p1-5]']
    : [`the ${node.type} has no id`, 'write one on a line of its own before it, such as [#p1-5], and an empty line'];

const pointlessIdOf = (id: string, next?: MarkedBlock): [what: string, remedy: string] =>
  next?.node.type === 'paragraph'
    ? [`the id ${id} stands apart from its words`, 'delete the empty line after it']
    : [`the id ${id} marks nothing`, 'put it on the line before the words it belongs to'];

function reportStrayMarker(text: string, line: number, report: Report): void {
  const [marker] = strayMarker.exec(text) ?? [];
  if (marker)
    report(
      line,
      `the id ${marker} stands in the middle of the text`,
      'put it on a line of its own, after an empty line',
    );
}

const startOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
};

const isImageAlone = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.children.every(({ type }) => type.startsWith('image'));
