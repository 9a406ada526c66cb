import type { StructuredTextItem } from 'unpdf';
import { toRaised } from './raised-digits.ts';

/** A line of a page's text. */
interface PageRow {
  /** Words with the indentation and the gaps that they have on the page; empty for the space between paragraphs. */
  text: string;
  /** Size of most of its letters, in points; none for an empty line. */
  size?: number;
}

type Item = Pick<StructuredTextItem, 'str' | 'x' | 'y' | 'width' | 'fontSize'>;

interface Row {
  items: Item[];
  x: number;
  y: number;
  size: number;
}

const wordGap = 0.12;
const cellGap = 1.9;
const paragraphGap = 1.35;
const breakGap = 4;

/** The lines of one page in reading order, column by column where it has two. */
export function toPageRows(items: readonly Item[]): PageRow[] {
  const written = items.filter(({ str }) => str.trim() !== '');
  if (written.length === 0) return [];
  return toBands(toRows(written)).flatMap((band, index) => [...(index > 0 ? columnBreak : []), ...layOut(band)]);
}

const columnBreak: PageRow[] = [{ text: '' }, { text: '' }, { text: '' }];

/** Items that stand on one base line, from the top of the page down; raised and lowered ones belong to the line beside them. */
function toRows(items: readonly Item[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => b.fontSize - a.fontSize || b.y - a.y)) {
    const home = rows.find(({ y, size }) => Math.abs(item.y - y) < 0.45 * Math.max(size, item.fontSize));
    if (home) home.items.push(item);
    else rows.push({ items: [item], x: 0, y: item.y, size: 0 });
    const row = home ?? rows.at(-1);
    if (row) row.size = Math.max(row.size, item.fontSize);
  }
  for (const row of rows) {
    row.items.sort((a, b) => a.x - b.x);
    row.x = row.items[0]?.x ?? 0;
  }
  return rows.sort((a, b) => b.y - a.y);
}

const endOf = ({ x, width }: Item): number => x + width;

/**
 * The page parted where the eye parts it: at a gutter that most rows respect, the left column before the right one, and
 * rows that run across it where they stand.
 */
function toBands(rows: readonly Row[]): Row[][] {
  const gutter = findGutter(rows);
  if (gutter === undefined) return [[...rows]];
  const bands: Row[][] = [];
  let columns: [Row[], Row[]] = [[], []];
  const close = () => {
    bands.push(...columns.filter((column) => column.length > 0));
    columns = [[], []];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      if (columns.some((column) => column.length > 0)) {
        close();
        bands.push([row]);
      } else if (bands.length > 0) bands.at(-1)?.push(row);
      else bands.push([row]);
      continue;
    }
    const sides = [row.items.filter((item) => endOf(item) <= gutter), row.items.filter((item) => item.x >= gutter)];
    sides.forEach((side, index) => {
      if (side.length > 0) columns[index]?.push({ ...row, items: side, x: side[0]?.x ?? 0 });
    });
  }
  close();
  return bands;
}

const crosses = ({ items }: Row, gutter: number): boolean =>
  items.some((item) => item.x < gutter && endOf(item) > gutter);
const fewestRows = 8;

function findGutter(rows: readonly Row[]): number | undefined {
  const items = rows.flatMap((row) => row.items);
  const left = Math.min(...items.map(({ x }) => x));
  const right = Math.max(...items.map(endOf));
  const steps = Array.from({ length: 31 }, (_, step) => left + (right - left) * (0.35 + step * 0.01));
  const isColumned = (gutter: number) => {
    const both = rows.filter(
      (row) =>
        !crosses(row, gutter) &&
        row.items.some((item) => endOf(item) <= gutter) &&
        row.items.some((item) => item.x >= gutter),
    );
    return both.length >= fewestRows && both.length >= rows.length * 0.6;
  };
  const found = steps.filter(isColumned);
  return found[Math.floor(found.length / 2)];
}

/** Rows of one column as lines: indentation from its left edge, and an empty line where a space parts paragraphs. */
function layOut(rows: readonly Row[]): PageRow[] {
  const leading = usualLeading(rows);
  const edge = leftEdge(rows);
  return rows.flatMap((row, index): PageRow[] => {
    const gap = (rows[index - 1]?.y ?? row.y) - row.y;
    const empty = gap > leading * breakGap ? 2 : gap > leading * paragraphGap ? 1 : 0;
    const indent = ' '.repeat(Math.max(0, Math.round((row.x - edge) / (row.size * 0.5))));
    return [...columnBreak.slice(0, empty), { text: indent + toText(row), size: usualSize(row) }];
  });
}

function usualLeading(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map(({ y }, index) => (rows[index]?.y ?? y) - y);
  const sizes = rows.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 12;
  // Among lines of text only: the space above a heading or between paragraphs is none.
  const close = gaps.filter((gap) => gap < size * 2).sort((a, b) => a - b);
  return close[Math.floor(close.length * 0.4)] ?? size * 1.25;
}

/** Where most lines of the column begin. */
function leftEdge(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { x } of rows) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return Math.min(
    ...[...counts].filter(([, count]) => count >= Math.max(2, most * 0.3)).map(([x]) => x),
    ...(most < 2 ? [...counts.keys()] : []),
  );
}

const usualSize = ({ items }: Row): number => {
  const bySize = new Map<number, number>();
  for (const { fontSize, str } of items) bySize.set(fontSize, (bySize.get(fontSize) ?? 0) + str.length);
  return [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

function toText({ items, size, y }: Row): string {
  let text = '';
  let end: number | undefined;
  for (const item of items) {
    const gap = end === undefined ? 0 : item.x - end;
    const isRaised = item.fontSize < size * 0.85 && item.y > y + size * 0.12 && /^\s*\d+\s*$/.test(item.str);
    const words = isRaised ? toRaised(item.str.trim()) : item.str;
    const space = gap > size * cellGap ? '   ' : gap > size * wordGap && !isRaised ? ' ' : '';
    const isSpaced = /\s$/.test(text) || /^\s/.test(words);
    text += (space === ' ' && isSpaced ? '' : space) + words;
    end = item.x + item.width;
  }
  return text.trimEnd().replace(/^\s+/, '');
}
