import type { Block, Notebook, SourceLine } from './imported-report.ts';
import { splitWords } from './words.ts';

const bullet = /^\s*[•▪◦‣●■–*-]\s+(?=\S)/;
const ordinal = /^\s*(?:(\d{1,2})[.)]|\(([a-z]|\d{1,2})\))\s+(?=\S)/;
const cellGap = /\s*\|\s*|\t+|\s{3,}/;
const longLine = 160;
const indent = /^[ \t]*/;
const quoteIndent = 4;

/** Lines grouped into blocks by the blank lines between them; wrapped lines are joined, lists and tables recognised. */
export function toBlocks(lines: readonly SourceLine[], notebook: Notebook): Block[] {
  const groups = groupLines(lines);
  const blocks = groups.flatMap(({ lines: run, afterBreak }) =>
    splitRun(run).map((part, index) => toBlock(part, afterBreak && index === 0, notebook)),
  );
  return mergeOrdinals(mergeBullets(blocks), notebook);
}

interface Run {
  lines: SourceLine[];
  afterBreak: boolean;
}

/**
 * Runs of written lines. A break of page or column may lie before one where the page changes, where a line holds only
 * white space, or where three or more lines are empty: that is what extraction leaves of it.
 */
function groupLines(lines: readonly SourceLine[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let empty = 0;
  let remnant = false;
  let page: number | undefined;
  for (const line of lines) {
    if (line.text.trim() === '' && !line.structure) {
      empty += 1;
      remnant ||= line.text !== '';
      open = undefined;
      continue;
    }
    const turned = page !== undefined && line.page !== page;
    if (!open || turned || line.structure) {
      open = { lines: [], afterBreak: turned || remnant || empty >= 3 };
      runs.push(open);
    }
    open.lines.push(line);
    page = line.page;
    empty = 0;
    remnant = false;
    if (line.structure) open = undefined;
  }
  return runs;
}

/** A run cut where a list begins or ends, where a line is a paragraph by itself, and where a line is indented. */
function splitRun(run: SourceLine[]): SourceLine[][] {
  if (run.length < 2) return [run];
  if (isTable(run)) return [run];
  const isLong = run.some(({ text }) => text.length > longLine);
  const isList = run.some(({ text }) => bullet.test(text));
  const depths = run.map(({ text }) => (indent.exec(text)?.[0] ?? '').length);
  const margin = Math.min(...depths);
  const parts: SourceLine[][] = [];
  run.forEach((line, index) => {
    const isItem = bullet.test(line.text);
    const isIndented = (depths[index] ?? 0) > margin && (depths[index - 1] ?? 0) === margin && !isList;
    const last = parts.at(-1);
    const startsPart =
      !last || isLong || (isItem && !bullet.test(last[0]?.text ?? '')) || (isIndented && run.length > 2);
    if (startsPart) parts.push([line]);
    else last.push(line);
  });
  return parts;
}

const splitCells = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split(cellGap)
    .map((cell) => cell.trim());

const isRuling = ({ text }: SourceLine): boolean => /^[\s|:+-]+$/.test(text) && text.includes('-');

function isTable(run: readonly SourceLine[]): boolean {
  const rows = run.filter((line) => !isRuling(line)).map(({ text }) => splitCells(text).length);
  return rows.length >= 2 && (rows[0] ?? 0) >= 2 && rows.every((cells) => cells === rows[0]);
}

function toBlock(run: SourceLine[], afterBreak: boolean, notebook: Notebook): Block {
  const lines = run.map(({ number }) => number);
  const sizes = run.map(({ size }) => size).filter((size) => size !== undefined);
  const size = sizes.length > 0 ? Math.max(...sizes) : undefined;
  const base = { lines, afterBreak, ...(size !== undefined && { size }) };
  const [first] = run;
  if (first?.structure) return toStatedBlock(first, base);
  if (run.length > 1 && isTable(run)) {
    const cells = run.filter((line) => !isRuling(line)).map(({ text }) => splitCells(text));
    return { ...base, kind: 'table', cells, text: cells.flat().join(' ') };
  }
  if (bullet.test(first?.text ?? '')) return toList(run, base, notebook);
  const text = joinLines(run, notebook);
  if (
    run.length > 1 &&
    isSentence(text) &&
    run.every((line) => (indent.exec(line.text)?.[0] ?? '').length >= quoteIndent)
  )
    return { ...base, kind: 'quote', text };
  return { ...base, kind: 'prose', text, rows: run.map((line) => line.text.trim()) };
}

type Base = Pick<Block, 'lines' | 'afterBreak' | 'size'>;

function toStatedBlock({ text, structure }: SourceLine, base: Base): Block {
  const stated = { ...base, stated: true, text: text.trim() };
  if (structure?.kind === 'heading') return { ...stated, kind: 'heading', level: structure.level };
  if (structure?.kind === 'title') return { ...stated, kind: 'heading', level: 0 };
  if (structure?.kind === 'list')
    return {
      ...stated,
      kind: 'list',
      ordered: structure.ordered,
      items: structure.items,
      text: structure.items.join(' '),
    };
  if (structure?.kind === 'table')
    return { ...stated, kind: 'table', cells: structure.rows, text: structure.rows.flat().join(' ') };
  if (structure?.kind === 'note') return { ...stated, kind: 'note', label: structure.label };
  const rows = text.split('\n').map((row) => row.trim());
  return { ...stated, kind: structure?.kind === 'quote' ? 'quote' : 'prose', text: rows.join(' ').trim(), rows };
}

function toList(run: readonly SourceLine[], base: Base, notebook: Notebook): Block {
  const items: string[] = [];
  for (const { text, number } of run) {
    if (bullet.test(text)) items.push(text.replace(bullet, '').trim());
    else items.push(joinTexts(items.pop() ?? '', text, number, notebook));
  }
  return { ...base, kind: 'list', ordered: false, items, text: items.join(' ') };
}

/** Wrapped lines as one text. A hyphen at a line's end is mended where the next line goes on in small letters. */
function joinLines(run: readonly SourceLine[], notebook: Notebook): string {
  return run.reduce((text, line) => joinTexts(text, line.text, line.number, notebook), '');
}

const compoundStart =
  /^(?:self|non|well|high|low|long|short|one|two|three|four|first|second|third|cross|co|ex|all|half|multi|pro|anti)-$/i;

/** Whether a hyphen at a line's end belongs to its word: the source's own spelling elsewhere decides, else the first half. */
function keepsHyphen(left: string, right: string, { vocabulary }: Notebook): boolean {
  const [word] = /^[\p{L}-]+/u.exec(right) ?? [''];
  const start = left.replace(/^[^\p{L}]+/u, '').toLowerCase();
  if (vocabulary.has(start + word)) return true;
  if (vocabulary.has(start.slice(0, -1) + word)) return false;
  return compoundStart.test(start) || start.slice(0, -1).includes('-');
}

/** Every word that stands whole within a line, for `keepsHyphen`. */
export function collectVocabulary(lines: readonly SourceLine[], { vocabulary }: Notebook): void {
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) vocabulary.add(word);
}

/** Two parts of a text as one. What is joined at a hyphen is noted, for it changes words. */
export function joinTexts(earlier: string, later: string, line: number, notebook: Notebook): string {
  const before = earlier.trimEnd();
  const after = later.trim();
  if (before === '') return after;
  const [left] = /\S+$/.exec(before) ?? [''];
  const [right] = /^\S+/.exec(after) ?? [''];
  const joint = findJoint(before, after);
  if (!joint) return `${before} ${after}`;
  const keeps = joint === 'kept' || keepsHyphen(left, right, notebook);
  const joined = keeps ? left + right : left.replace(/[-\u00ad\u2010]$/, '') + right;
  notebook.mends.push({ line, kind: 'hyphen', around: joined, halves: [left, right] });
  return `${before.slice(0, before.length - left.length)}${joined}${after.slice(right.length)}`;
}

/** How two parts meet: at a hyphen that may go, at one (or a dash without spaces) that is kept, or at a plain line end. */
function findJoint(before: string, after: string): 'open' | 'kept' | undefined {
  if (/[\p{L}\p{N}”’)]—$/u.test(before) && /^[\p{L}\p{N}“‘(]/u.test(after)) return 'kept';
  if (/\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after)) return 'open';
  if (/[\p{L}.]-$/u.test(before) && /^\p{Lu}/u.test(after)) return 'kept';
  if (/\p{N}[-–]$/u.test(before) && /^\p{N}/u.test(after)) return 'kept';
  return undefined;
}

/** Bullets that stand in blocks of their own make one list. */
function mergeBullets(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last?.kind === 'list' && block.kind === 'list' && !last.stated && last.ordered === block.ordered) {
      last.items = [...(last.items ?? []), ...(block.items ?? [])];
      last.lines.push(...block.lines);
      last.text = last.items.join(' ');
    } else merged.push(block);
  }
  return merged;
}

const ordinalOf = (text: string): number | undefined => {
  const [, number, letter] = ordinal.exec(text) ?? [];
  if (number) return Number(number);
  return letter === undefined ? undefined : /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 96;
};

const longestHeading = 90;

interface Numbered {
  items: string[];
  /** The printed numbers, with their lines: the page makes them anew. */
  numbers: { line: number; token: string }[];
}

/** Paragraphs numbered 1., 2., 3. in a row make an ordered list: two at least, and not all short enough for headings. */
function mergeOrdinals(blocks: Block[], notebook: Notebook): Block[] {
  const merged: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const run: Block[] = [];
    const list: Numbered = { items: [], numbers: [] };
    for (const block of blocks.slice(index)) {
      const { items, numbers } = splitOrdinals(block, list.items.length + 1);
      if (items.length === 0) break;
      run.push(block);
      list.items.push(...items);
      list.numbers.push(...numbers);
    }
    const { items } = list;
    const areHeadings = items.every((item) => item.length < longestHeading && !/[.;,:!?]$/.test(item));
    const [first] = run;
    if (first && items.length >= 2 && (!areHeadings || run.length === 1)) {
      const lines = run.flatMap((block) => block.lines);
      merged.push({ ...first, kind: 'list', ordered: true, items, lines, text: items.join(' ') });
      notebook.removed.push(...list.numbers.map((each) => ({ ...each, why: 'number of a list' })));
      index += run.length;
    } else {
      const block = blocks[index];
      if (block) merged.push(block);
      index += 1;
    }
  }
  return merged;
}

/** The items of a block whose rows begin with the expected numbers; none where its first row does not. */
function splitOrdinals({ kind, stated, rows = [], lines }: Block, expected: number): Numbered {
  const found: Numbered = { items: [], numbers: [] };
  if (kind !== 'prose' || stated || ordinalOf(rows[0] ?? '') !== expected) return found;
  rows.forEach((row, index) => {
    if (ordinalOf(row) === expected + found.items.length) {
      found.items.push(row.replace(ordinal, '').trim());
      found.numbers.push({ line: lines[index] ?? 0, token: row.split(/\s/)[0] ?? '' });
    } else found.items.push(`${found.items.pop() ?? ''} ${row}`);
  });
  return found;
}

/** Whether a block reads as running prose rather than as a label: long, or ending as a sentence does. */
export const isSentence = (text: string): boolean =>
  splitWords(text).length > 25 || /[.!?…][”"’')\]]*$/.test(text.trim());
