import type { Filters } from './manifest.ts';
import type { Answer } from './searcher.ts';
import { currentSearcher, forgetSearcher, siteBase } from './session.ts';
import { type Narrowing, narrow, type Result, shapeResult } from './shape-results.ts';

/** Everything that a view shows for one query. */
export interface Outcome {
  state: 'results' | 'none' | 'incomplete' | 'failed' | 'offline';
  answer?: Answer;
  /** Number of matches after narrowing, and how many of them are paragraphs of the report. */
  total: number;
  results: Result[];
  filters?: Filters;
}

const nothing = { total: 0, results: [] };
const everything: Narrowing = { panel: '', topic: '', sort: 'relevance' };

/**
 * Runs a query to its end. “None” is only ever said when every file that the answer rests on was read and verified. A query
 * that is no longer the latest when the first files are there goes no further, and its outcome is nobody's.
 */
export async function runSearch(
  query: string,
  most: number,
  narrowing: Narrowing = everything,
  withFilters = false,
  isLatest = () => true,
): Promise<Outcome> {
  const searcher = currentSearcher();
  try {
    const needsFilters = narrowing.panel !== '' || narrowing.topic !== '';
    const filtersRead = withFilters || needsFilters ? searcher.bundle.filters() : undefined;
    const guarded = filtersRead?.catch((error) => {
      if (needsFilters) throw error;
      return undefined;
    });
    await searcher.bundle.prepare();
    if (!isLatest()) return { state: 'failed', ...nothing };
    const answer = await searcher.search(query);
    const filters = await guarded;
    const matches = narrow(answer.matches, narrowing, filters);
    const shaped = await Promise.allSettled(
      matches.slice(0, most).map((match) => shapeResult(match, searcher.bundle, siteBase(), answer.query.text.trim())),
    );
    const results = shaped.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const isWhole = results.length === shaped.length && (!withFilters || filters !== undefined);
    if (!isWhole) forgetSearcher();
    return {
      state: !isWhole
        ? results.length > 0 || matches.length === 0
          ? 'incomplete'
          : 'failed'
        : matches.length > 0
          ? 'results'
          : 'none',
      answer,
      total: matches.length,
      results,
      ...(filters && { filters }),
    };
  } catch {
    forgetSearcher();
    return { state: navigator.onLine ? 'failed' : 'offline', ...nothing };
  }
}

/** Says that a search goes on, and after a while that it is slow, until the function that it gives back is called. */
export function sayProgress(say: (text: string) => void): () => void {
  const timers = [
    setTimeout(say, 300, 'Searching…'),
    setTimeout(say, 3500, 'Still searching: the connection is slow.'),
  ];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

/** The outcome in a sentence, shown and announced. */
export function wordOutcome({ state, total, results, answer }: Outcome): string {
  const typed = answer?.query.text.trim() ?? '';
  const query = (answer?.remarks ?? [])
    .filter(({ kind }) => kind === 'corrected')
    .reduce((text, remark) => text.replace(remark.typed, remark.words[0] ?? ''), typed);
  const cut = answer?.query.cut ? ' The query was cut at 200 characters.' : '';
  switch (state) {
    case 'results':
      return `${total} ${total === 1 ? 'result' : 'results'} for “${query}”.${cut}`;
    case 'none':
      return `Nothing found for “${query}”.${cut}`;
    case 'incomplete':
      return `Incomplete: ${results.length} of ${total} results could be loaded.`;
    case 'failed':
      return 'Search failed: a file of the index did not arrive. This is no answer to the query.';
    case 'offline':
      return 'You are offline. Search needs files that have not been loaded yet.';
  }
}
