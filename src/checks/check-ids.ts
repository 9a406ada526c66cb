import type { RootContent } from 'mdast';
import type { Permalink } from '../permalinks/permalink-list.ts';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { findSectionKey, isHeadingId, isParagraphId } from '../report/locator.ts';
import { isNumberedBlock, type MarkedBlock, readMarkedBlocks } from '../report/marked-blocks.ts';
import { readHeadingMarker, readParagraphMarker } from '../report/permanent-id.ts';
import type { Draft } from './draft.ts';
import { type Proposal, proposeId } from './propose-id.ts';

/** What is wrong with an id, and what to do about it once it is known which id belongs there. */
interface Fault {
  what: string;
  remedy: (proposal: Proposal) => string;
}

/** A block that carries an id or should, with the line of the id or, without one, of the block. */
interface Place {
  kind: 'paragraph' | 'heading';
  /** As the content writes it, well formed or not. */
  id?: string;
  line: number;
  /** Why the id is missing, where it is and may not be. */
  missing?: Fault;
}

/** An id that is to be put back on the page of a section. */
export type MissedId = Pick<WrittenId, 'id' | 'kind'> & { slug: string };

type WrittenId = Place & { id: string };

type Report = (line: number, what: string, remedy: string) => void;

const strayMarker = /\[#[a-z]+[\w.]*-[^\]\s]*\]/i;

/**
 * Ids that are missing, malformed, made for another section, given twice in the report (the second place is told, naming the
 * first) or stand where they mark nothing. `published` is the list of permalinks: of it comes the id that a place has lost, which
 * is `missed` there, so that nothing else need be told that it is gone.
 */
export function checkIds(
  drafts: readonly Draft[],
  published: readonly Permalink[],
): { problems: VFileMessage[]; missed: MissedId[] } {
  const first = new Map<string, string>();
  const known = {
    written: new Set(drafts.flatMap(findWrittenIds).map(({ id }) => id)),
    // An id that moved with its page is listed at both: what is in the content has the last word.
    published: new Map(
      [...published.filter(({ gone }) => gone), ...published.filter(({ gone }) => !gone)].map(({ address, gone }) => [
        address.split('#')[1] ?? '',
        gone !== undefined,
      ]),
    ),
  };
  const problems: VFileMessage[] = [];
  const missed: MissedId[] = [];
  for (const draft of drafts) {
    const report: Report = (line, what, remedy) =>
      problems.push(toProblem({ file: draft.file, place: { line }, what, remedy, rule: 'id' }));
    const places = findPlaces(draft, report);
    const key = draft.fields?.numeral.toLowerCase();
    // Where the front matter does not say it, the first id that has one does.
    const likelyKey = key ?? places.flatMap(({ id = '' }) => findSectionKey(id) ?? [])[0] ?? '1';
    const faults = places.map((place) => place.missing ?? findFault(place, `${draft.file}:${place.line}`, key, first));
    const before: Record<string, string | undefined> = {};
    for (const [index, { kind, id, line }] of places.entries()) {
      const fault = faults[index];
      if (fault) {
        const isNext = (place: Place, at: number) => at > index && place.kind === kind && !faults[at];
        const gap = { prefix: `${kind === 'paragraph' ? 'p' : 's'}${likelyKey}-`, before: before[kind] };
        const proposal = proposeId({ ...gap, after: places.find(isNext)?.id }, known);
        known.written.add(proposal.id);
        report(line, fault.what, fault.remedy(proposal));
        if (proposal.isFormer) missed.push({ id: proposal.id, kind, slug: draft.slug });
        before[kind] = proposal.id;
      } else before[kind] = id;
    }
  }
  return { problems, missed };
}

/** What is wrong with an id that is written; `first` holds where each id was met first. */
function findFault({ id = '', kind }: Place, at: string, key: string | undefined, first: Map<string, string>) {
  const isWellFormed = kind === 'paragraph' ? isParagraphId(id) : isHeadingId(id);
  const place = first.get(id);
  first.set(id, place ?? at);
  if (!isWellFormed)
    return toFault(
      `"${id}" is no ${kind} id`,
      (proposal) => `${verb(proposal)} ${proposal.id} (no leading zero, lower case)`,
    );
  if (place !== undefined)
    return toFault(
      `duplicate id ${id}, first in ${place}`,
      (proposal) => `give the newer of the two an id of its own, such as ${proposal.id}`,
    );
  if (key && findSectionKey(id) !== key)
    return toFault(
      `the id ${id} belongs to another section`,
      ({ id: own }) => `ids of this one begin with ${own.replace(/-.*/, '')}-: write ${own}`,
    );
  return undefined;
}

const toFault = (what: string, remedy: Fault['remedy']): Fault => ({ what, remedy });

const verb = ({ isFormer }: Proposal): string => (isFormer ? 'put back' : 'write');

/** Every id of a file, well formed or not; read line by line where the MDX cannot be parsed. */
export const findWrittenIds = (draft: Draft): WrittenId[] =>
  findPlaces(draft, () => {}).filter((place): place is WrittenId => place.id !== undefined);

const findPlaces = (draft: Draft, report: Report): Place[] =>
  draft.body ? walkBlocks(draft.body, draft.slug !== 'about', report) : draft.lines.flatMap(readLine);

function readLine(text: string, index: number): Place[] {
  const paragraph = readParagraphMarker(text).id;
  const heading = text.startsWith('#') ? readHeadingMarker(text).id : undefined;
  const id = paragraph ?? heading;
  return id ? [{ id, kind: paragraph ? 'paragraph' : 'heading', line: index + 1 }] : [];
}

function walkBlocks({ tree }: NonNullable<Draft['body']>, mustCarryId: boolean, report: Report): Place[] {
  const places: Place[] = [];
  const blocks = readMarkedBlocks(tree);
  for (const [index, { node, id, text, marker }] of blocks.entries()) {
    const line = (marker ?? node).position?.start.line ?? 1;
    const kind =
      node.type === 'heading' ? 'heading' : node.type === 'paragraph' || isNumberedBlock(node) ? 'paragraph' : '';
    if (!kind) continue;
    const bare = id ? undefined : readBareId(text);
    const own = id ?? bare;
    const isMarked = isNumberedBlock(node) && blocks[index - 1]?.text === `[${readBareId(blocks[index - 1]?.text)}]`;
    if (bare) report(line, `[${bare}] is no id`, `write [#${bare}]`);
    if (own) places.push({ id: own, kind, line });
    else if (kind === 'heading' || (mustCarryId && !isImageAlone(node) && !isMarked))
      places.push({ kind, line, missing: missingIdOf(node, text) });
    if (kind === 'heading') continue;
    if (marker === node) report(line, ...pointlessIdOf(`${id}`, blocks[index + 1]));
    reportStrayMarker(text, line, report);
  }
  return places;
}

/** The id in brackets that have lost their #, before a paragraph's words or after a heading's: [p1-4] */
const readBareId = (text = ''): string | undefined =>
  /^\[(p[a-z\d]+-\d+[a-z]?)\](?!\S)/.exec(text)?.[1] ?? /\s\[(s[a-z\d]+-\d+[a-z]?)\]$/.exec(text)?.[1];

function missingIdOf(node: RootContent, text: string): Fault {
  if (node.type === 'heading')
    return toFault(`the heading "${text}" has no id`, (proposal) => `${verb(proposal)} [#${proposal.id}] after it`);
  if (node.type === 'paragraph')
    return toFault(
      `the paragraph "${startOf(text)}" has no id`,
      (proposal) => `${verb(proposal)} [#${proposal.id}] on the line before it`,
    );
  return toFault(
    `the ${node.type} has no id`,
    (proposal) => `${verb(proposal)} [#${proposal.id}] on a line of its own before it, and an empty line`,
  );
}

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
