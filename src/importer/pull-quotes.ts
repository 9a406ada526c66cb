import { splitQuotation } from '../report/quotation.ts';
import { isSentence } from './blocks.ts';
import { type Hints, isHinted } from './hints.ts';
import type { Block, Notebook } from './imported-report.ts';
import { startOf, toComparable } from './words.ts';

const fewestWords = 8;
const mostWords = 130;

/** One long row of words with the block that each belongs to, and an index of where each pair of words stands. */
interface Concordance {
  words: string[];
  owners: Block[];
  places: Map<string, number[]>;
}

export interface TakenPullQuote {
  block: Block;
  /** The block in which the quoted words begin. */
  from: Block;
}

/**
 * Parts from the text the blocks that repeat a run of words of another, longer block, abridged or not. Blocks that merely equal one another are no
 * pull quotes: both stay, and the notebook says so.
 */
export function takePullQuotes(
  blocks: readonly Block[],
  hints: Hints,
  notebook: Notebook,
): { pullQuotes: TakenPullQuote[]; rest: Block[] } {
  const pullQuotes: TakenPullQuote[] = [];
  const candidates = blocks.filter((block) => isCandidate(block, hints));
  const doubles = new Set<Block>();
  const setAside = new Set<Block>();
  // A quotation may hide words of another: what one pass finds is taken out before the next.
  for (let again = true; again; ) {
    again = false;
    const concordance = toConcordance(blocks.filter((block) => block.kind === 'prose' && !setAside.has(block)));
    for (const block of candidates) {
      if (setAside.has(block) || doubles.has(block)) continue;
      const from = findSource(block, concordance);
      if (!from) continue;
      if (toComparable(from.text).length <= toComparable(block.text).length * 1.1) doubles.add(block);
      else {
        pullQuotes.push({ block, from });
        setAside.add(block);
        again = true;
      }
    }
  }
  for (const block of doubles)
    notebook.remarks.push({
      kind: 'unsure',
      line: block.lines[0],
      text: `“${startOf(block.text)}” stands twice in the source; both are kept (hint: furniture, to drop one)`,
    });
  return { pullQuotes, rest: blocks.filter((block) => !setAside.has(block)) };
}

function isCandidate({ kind, text, stated }: Block, hints: Hints): boolean {
  if (kind !== 'quote' && kind !== 'prose') return false;
  if (kind === 'quote' && stated) return false;
  const words = text.split(/\s+/).length;
  return words >= fewestWords && words <= mostWords && isSentence(text) && !isHinted(hints.paragraphs, text);
}

function toConcordance(blocks: readonly Block[]): Concordance {
  const words: string[] = [];
  const owners: Block[] = [];
  const places = new Map<string, number[]>();
  for (const block of blocks) {
    for (const word of toComparable(block.text)) {
      const pair = `${words.at(-1) ?? ''} ${word}`;
      const at = places.get(pair);
      if (at) at.push(words.length - 1);
      else places.set(pair, [words.length - 1]);
      words.push(word);
      owners.push(block);
    }
  }
  return { words, owners, places };
}

/** How many words on the next run of a quotation is looked for; whether it is one, `isVerbatim` says of what is found. */
const furthestRun = 60;

/** The block in which all runs of a quotation stand in order, outside the quotation itself. */
function findSource(block: Block, { words, owners, places }: Concordance): Block | undefined {
  const runs = splitQuotation(block.text)
    .map(({ text }) => toComparable(text))
    .filter((run) => run.length > 0);
  const [first] = runs;
  if (!first || first.length < 3) return undefined;
  for (const start of places.get(`${first[0]} ${first[1]}`) ?? []) {
    if (owners[start] === block) continue;
    if (hasRuns(runs, start, block, words, owners)) return owners[start];
  }
  return undefined;
}

function hasRuns(
  runs: readonly string[][],
  start: number,
  block: Block,
  words: readonly string[],
  owners: readonly Block[],
): boolean {
  let at = start;
  for (const [index, run] of runs.entries()) {
    const last = index === 0 ? at : at + furthestRun;
    let end: number | undefined;
    for (; at <= last && end === undefined; at += 1) end = matchRun(run, at, block, words, owners);
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Place after the run where its words stand from `start` on; words of the quotation itself, lying between, are passed over. */
function matchRun(
  run: readonly string[],
  start: number,
  block: Block,
  words: readonly string[],
  owners: readonly Block[],
): number | undefined {
  let at = start;
  for (const word of run) {
    while (owners[at] === block) at += 1;
    if (words[at] !== word) return undefined;
    at += 1;
  }
  return at;
}
