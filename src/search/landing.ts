import { findSpans } from './excerpt.ts';
import { make } from './results-view.ts';
import { currentSearcher, forgetFailures } from './session.ts';

const highlightName = 'found';
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
  if (typeof Highlight === 'function') CSS.highlights.set(highlightName, new Highlight(...ranges));
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
function findRanges(runs: readonly string[][]): Range[] {
  return [...document.querySelectorAll(blocks)].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[data-pagefind-ignore], footer')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      // Where one block ends and the next begins, no word goes on.
      if (blockOf(node) !== blockOf(nodes.at(-1)?.node)) text += '\n';
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const place = (at: number) => nodes.findLast(({ start }) => start <= at);
    return findSpans(text, runs).flatMap(({ start, end }) => {
      const [from, to] = [place(start), place(end - 1)];
      if (!from || !to) return [];
      const range = document.createRange();
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, end - to.start);
      return [range];
    });
  });
}

const blockOf = (node: Node | undefined): Element | null | undefined =>
  node?.parentElement?.closest('p, h3, li, td, div');

function showBar(query: string, ranges: readonly Range[]): void {
  const named = document.getElementById(location.hash.slice(1));
  const target = named?.closest(blocks) ?? named;
  let at = Math.max(
    0,
    ranges.findIndex((range) => target?.contains(range.startContainer)),
  );
  const count = make('span', 'found-count');
  count.role = 'status';
  const button = (text: string, act: () => void) => {
    const made = make('button', '', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };
  const go = (to: number) => {
    at = (to + ranges.length) % ranges.length;
    say();
    const range = ranges[at];
    if (!range) return;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < innerHeight * 0.15 || bottom > innerHeight * 0.8)
      scrollBy({
        top: top - innerHeight * 0.35,
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
      });
    if (typeof Highlight === 'function') CSS.highlights.set('found-now', new Highlight(range));
  };
  const say = () => {
    count.textContent = `${at + 1} of ${ranges.length}`;
  };
  const clear = () => {
    if (typeof Highlight === 'function') {
      CSS.highlights.delete(highlightName);
      CSS.highlights.delete('found-now');
    }
    bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete('find');
    history.replaceState(history.state, '', url);
  };
  const bar = make(
    'section',
    'found-bar',
    make('span', 'found-query', `“${query.trim()}”`),
    count,
    button('Next', () => go(at + 1)),
    button('Previous', () => go(at - 1)),
    button('Clear', clear),
  );
  bar.setAttribute('aria-label', 'Words found on this page');
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  document.body.append(bar);
  requestAnimationFrame(say);
  if (typeof Highlight === 'function' && ranges[at])
    CSS.highlights.set('found-now', new Highlight(ranges[at] as Range));
}
