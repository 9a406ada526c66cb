import { type Hints, isHinted } from './hints.ts';
import type { Notebook, SourceLine } from './imported-report.ts';

const pageNumber = /^[\s–—|-]*(?:(?:[Pp]age|PAGE|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?[\s–—|-]*$/;
const bulletedCapitals = /^[^\p{Ll}]+(?:\s[•·|■]\s[^\p{Ll}]+)+$/u;
const rule = /^[\s_=*~.–—-]{3,}$/;
const longestHead = 100;
const leastRepeats = 3;
const titleLength = 75;

/** Blanks out running heads, page numbers and footers and lists them; the lines keep their numbers. */
export function dropFurniture(lines: readonly SourceLine[], hints: Hints, notebook: Notebook): SourceLine[] {
  const repeated = findRepeatedLines(lines);
  // What stands before the first line of running text is the title itself, not a repetition of it.
  const textStart = lines.findIndex(({ text }) => text.trim().length > titleLength);
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === '';
  const turnsPage = (index: number, next: number) => lines[index]?.page !== lines[next]?.page;
  return lines.map((line, index) => {
    const above = isBlank(index - 1) || turnsPage(index - 1, index);
    const below = isBlank(index + 1) || turnsPage(index, index + 1);
    const standsAlone = above && below;
    const why = isHinted(hints.keep, line.text)
      ? undefined
      : findReason(line, standsAlone, index < textStart ? new Set() : repeated, hints);
    if (!why) return line;
    notebook.furniture.push({ line: line.number, text: line.text.trim(), why });
    return { ...line, text: '', structure: undefined };
  });
}

function findReason(
  { text, structure }: SourceLine,
  standsAlone: boolean,
  repeated: ReadonlySet<string>,
  hints: Hints,
): string | undefined {
  const plain = text.trim();
  if (plain === '' || structure?.kind === 'list' || structure?.kind === 'table') return undefined;
  if (isHinted(hints.furniture, plain)) return 'named in the hints';
  if (structure?.kind === 'heading' || structure?.kind === 'title') return undefined;
  if (standsAlone && pageNumber.test(plain)) return 'page number';
  if (rule.test(plain)) return 'rule';
  if (repeated.has(toPattern(plain))) return 'running head or footer';
  if (plain.length <= 200 && bulletedCapitals.test(plain)) return 'footer';
  return undefined;
}

const toPattern = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\d+/g, '0');

/**
 * Short lines that come back, but for their numbers, at the edges of pages; without pages, those that come back three
 * times with a page's worth of text between.
 */
function findRepeatedLines(lines: readonly SourceLine[]): Set<string> {
  const places = new Map<string, number[]>();
  const edges = findPageEdges(lines);
  lines.forEach(({ text }, index) => {
    const plain = text.trim();
    if (plain === '' || plain.length > longestHead || !/\p{L}/u.test(plain) || /[.?!:;,]$/.test(plain)) return;
    if (edges && !edges.has(index)) return;
    const pattern = toPattern(plain);
    places.set(pattern, [...(places.get(pattern) ?? []), index]);
  });
  const least = edges ? Math.max(2, leastRepeats - 1) : leastRepeats;
  return new Set(
    [...places]
      .filter(([pattern, indexes]) => indexes.length >= least && !/^[•*-]\s/.test(pattern))
      .filter(([, indexes]) => edges || areFarApart(indexes, lines))
      .map(([pattern]) => pattern),
  );
}

const textBetweenHeads = 800;

function areFarApart(indexes: readonly number[], lines: readonly SourceLine[]): boolean {
  return indexes.slice(1).every((index, place) => {
    const between = lines.slice((indexes[place] ?? 0) + 1, index);
    return between.reduce((sum, { text }) => sum + text.length, 0) >= textBetweenHeads;
  });
}

/** Indexes of the first two and last two written lines of each page; undefined where the source has no pages. */
function findPageEdges(lines: readonly SourceLine[]): Set<number> | undefined {
  const byPage = new Map<number, number[]>();
  lines.forEach(({ page, text }, index) => {
    if (page === undefined || text.trim() === '') return;
    const indexes = byPage.get(page) ?? [];
    indexes.push(index);
    byPage.set(page, indexes);
  });
  if (byPage.size < 2) return undefined;
  return new Set([...byPage.values()].flatMap((indexes) => [...indexes.slice(0, 2), ...indexes.slice(-2)]));
}
