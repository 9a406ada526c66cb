import { findSpans } from './excerpt.ts';
import { make } from './results-view.ts';
import { quote } from './search-run.ts';
import { currentSearcher, forgetFailures } from './session.ts';

/** Highlights by what they show: all that was found, and the one that the bar is at. */
const allFound = 'found';
const foundNow = 'found-now';
/** The numbered paragraphs and reference entries of a page. */
const blocks = 'main :is([data-locator], [data-search-record], [data-search-entries] > section)';

/**
 * Lights every occurrence of the words that a search was for (`?find=`), with a bar to go through them. Throws where a
 * file that says which words these are could not be read.
 */
export async function lightWords(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('find') ?? '';
  if (asked.trim() === '') return;
  const runs = await findRuns(asked);
  const ranges = runs.length > 0 ? findRanges(runs) : [];
  if (ranges.length === 0) return;
  light(allFound, ranges);
  showBar(asked, ranges);
}

async function findRuns(query: string): Promise<string[][]> {
  const searcher = currentSearcher();
  try {
    const { matches } = await searcher.search(query, true);
    return matches.flatMap(({ found }) => found);
  } catch (error) {
    forgetFailures();
    throw error;
  }
}

/** Ranges of the page's paragraphs and entries that hold one of the runs of stems. */
const findRanges = (runs: readonly string[][]): Range[] =>
  [...document.querySelectorAll(blocks)].flatMap((block) => {
    const { text, nodes } = readText(block);
    return findSpans(text, runs).flatMap(({ start, end }) => toRange(nodes, start, end));
  });

interface PlacedNode {
  node: Text;
  /** Where its text begins in that of the block. */
  start: number;
}

/** The text of a block as far as search reads it, and the nodes that it is made of. */
function readText(block: Element): { text: string; nodes: PlacedNode[] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-pagefind-ignore], footer') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: PlacedNode[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    // Where one block ends and the next begins, no word goes on.
    if (blockOf(node) !== blockOf(nodes.at(-1)?.node)) text += '\n';
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { text, nodes };
}

const blockOf = (node: Node | undefined): Element | null | undefined =>
  node?.parentElement?.closest('p, h3, li, td, div');

function toRange(nodes: readonly PlacedNode[], start: number, end: number): Range[] {
  const nodeAt = (at: number) => nodes.findLast((each) => each.start <= at);
  const [from, to] = [nodeAt(start), nodeAt(end - 1)];
  if (!from || !to) return [];
  const range = document.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  return [range];
}

/** Shows ranges in place of those that had this highlight; without any, the highlight is gone. */
function light(name: string, ranges: readonly Range[] = []): void {
  if (typeof Highlight !== 'function') return;
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

function showBar(query: string, ranges: readonly Range[]): void {
  let at = findFirst(ranges, query);
  const count = make('span', 'found-count');
  count.role = 'status';
  const say = () => {
    count.textContent = `${at + 1} of ${ranges.length}`;
  };
  const go = (to: number) => {
    at = (to + ranges.length) % ranges.length;
    say();
    const range = ranges[at];
    if (!range) return;
    bringIntoView(range);
    light(foundNow, [range]);
  };
  const clear = () => {
    light(allFound);
    light(foundNow);
    bar.remove();
    askForNothing();
  };
  const bar = make(
    'section',
    'found-bar',
    make('span', 'found-query', quote(query.trim())),
    count,
    ...(ranges.length > 1 ? [makeButton('Next', () => go(at + 1)), makeButton('Previous', () => go(at - 1))] : []),
    makeButton('Clear', clear),
  );
  bar.setAttribute('aria-label', 'Words found on this page');
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  document.body.append(bar);
  requestAnimationFrame(say);
  light(foundNow, ranges.slice(at, at + 1));
}

/** Which of the ranges to begin with: in what the address names, one that has the query as it was typed rather than by another name. */
function findFirst(ranges: readonly Range[], query: string): number {
  const named = document.getElementById(location.hash.slice(1));
  const target = named?.closest(blocks) ?? named;
  const plain = (text: string) => text.replace(/["“”]/g, '').trim().toLowerCase();
  const within = ranges.filter((range) => target?.contains(range.startContainer));
  const exact = within.find((range) => plain(range.toString()) === plain(query));
  return Math.max(0, ranges.indexOf(exact ?? (within[0] as Range)));
}

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = make('button', '', text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.15 && bottom <= innerHeight * 0.8) return;
  scrollBy({
    top: top - innerHeight * 0.35,
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
}

/** Takes the words out of the address, without an entry of the history of its own. */
function askForNothing(): void {
  const url = new URL(location.href);
  url.searchParams.delete('find');
  history.replaceState(history.state, '', url);
}
