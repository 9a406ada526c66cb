import type { Block, ImportedReport, SourceLine } from './imported-report.ts';
import { splitWords, toPlainWords } from './words.ts';

/** A block of the source and its words as they stand in the files, read back from them. */
export interface Landing {
  block: Block;
  text: string;
  /** File and id, for the message: panels/panel-1.mdx p1-4 */
  place: string;
  /** Whether it stands out of the reading order by intention: notes, pull quotes, title matter on the about page. */
  isApart?: boolean;
}

export interface WordAccount {
  /** Words of the source. */
  in: number;
  /** Words that the pages hold. */
  out: number;
  /** Words of furniture, list numbers and note numbers, all listed. */
  dropped: number;
  /** Halves of words that were joined at a hyphen: as many words fewer. */
  joined: number;
  /** Words of the title matter, which stands in report.yaml. */
  front: number;
  /** Where words are missing, added, changed or out of order; empty when all are there. */
  differences: string[];
}

/**
 * Follows every word of the source to where it landed: each line belongs to one block, each block's words stand in its
 * place unchanged and in order, but for the changes that the report lists.
 */
export function accountWords(
  lines: readonly SourceLine[],
  report: ImportedReport,
  landings: readonly Landing[],
  front: readonly Block[],
): WordAccount {
  const wordsByLine = new Map(lines.map(({ number, text }) => [number, splitWords(text)]));
  const total = countAll(wordsByLine);
  for (const { line, text } of report.furniture) removeRun(wordsByLine.get(line), splitWords(text));
  const dropped = total - countAll(wordsByLine);
  const differences = [...findStrays(wordsByLine, [...landings.map(({ block }) => block), ...front])];
  const changes = { removed: [...report.removed], mends: report.mends.filter(({ halves }) => halves) };
  let out = 0;
  let lastLine = 0;
  let numbers = 0;
  let joined = 0;
  for (const { block, text, place, isApart } of landings) {
    const expected = block.lines.flatMap((line) => wordsByLine.get(line) ?? []);
    const found = splitWords(text);
    out += found.length;
    const result = compare(expected, found, block.lines, changes);
    numbers += result.removed;
    joined += result.joined;
    if (result.difference) differences.push(`${place} (line ${block.lines[0]}): ${result.difference}`);
    if ((block.lines[0] ?? 0) < lastLine && !isApart)
      differences.push(`${place}: line ${block.lines[0]} of the source comes after line ${lastLine}`);
    if (!isApart) lastLine = block.lines[0] ?? 0;
  }
  const frontWords = front.flatMap(({ lines: own }) => own.flatMap((line) => wordsByLine.get(line) ?? [])).length;
  return { in: total, out, dropped: dropped + numbers, joined, front: frontWords, differences };
}

const countAll = (words: ReadonlyMap<number, string[]>): number =>
  [...words.values()].reduce((sum, each) => sum + each.length, 0);

function removeRun(words: string[] | undefined, run: readonly string[]): void {
  const at = words?.findIndex((_, index) => run.every((word, place) => words[index + place] === word)) ?? -1;
  if (at >= 0 && run.length > 0) words?.splice(at, run.length);
}

/** Lines with words that no block has, or that two have. */
function* findStrays(words: ReadonlyMap<number, string[]>, blocks: readonly Block[]): Generator<string> {
  const owners = new Map<number, number>();
  for (const { lines } of blocks) for (const line of lines) owners.set(line, (owners.get(line) ?? 0) + 1);
  for (const [line, own] of words) {
    if (own.length === 0) continue;
    const count = owners.get(line) ?? 0;
    if (count === 0) yield `line ${line} is nowhere: “${own.slice(0, 8).join(' ')}”`;
    if (count > 1) yield `line ${line} stands ${count} times: “${own.slice(0, 8).join(' ')}”`;
  }
}

interface Changes {
  removed: { line: number; token: string }[];
  mends: { halves?: [string, string]; around: string }[];
}

/** Compares words, using up the listed changes where they apply. */
function compare(
  expected: readonly string[],
  found: readonly string[],
  lines: readonly number[],
  changes: Changes,
): { difference?: string; removed: number; joined: number } {
  let removed = 0;
  let joined = 0;
  let at = 0;
  for (let index = 0; index < expected.length; index += 1) {
    const word = expected[index] ?? '';
    if (word === found[at]) {
      at += 1;
      continue;
    }
    const mend = changes.mends.findIndex(
      ({ halves }) => halves && toPlainWords(halves[0]) === word && toPlainWords(halves[1]) === expected[index + 1],
    );
    const whole = mend >= 0 ? changes.mends[mend]?.around : undefined;
    const token = changes.removed.findIndex((each) => lines.includes(each.line) && word.includes(each.token));
    const printed = token >= 0 ? (changes.removed[token]?.token ?? '') : '';
    if (whole !== undefined && found[at] === toPlainWords(whole)) {
      joined += 1;
      changes.mends.splice(mend, 1);
      index += 1;
      at += 1;
    } else if (token >= 0 && (word === printed || word.replace(printed, '') === found[at])) {
      changes.removed.splice(token, 1);
      if (word === printed) removed += 1;
      else at += 1;
    } else return { removed, joined, difference: describe(expected, found, index, at) };
  }
  return at === found.length
    ? { removed, joined }
    : { removed, joined, difference: describe(expected, found, expected.length, at) };
}

function describe(expected: readonly string[], found: readonly string[], index: number, at: number): string {
  const words = (all: readonly string[], from: number) =>
    all.slice(Math.max(0, from - 2), from + 4).join(' ') || 'nothing';
  return `the source has “${words(expected, index)}”, the page “${words(found, at)}”`;
}
