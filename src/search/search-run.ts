import { stopWords } from './analysis.ts';
import type { Filters } from './manifest.ts';
import { longestQuery } from './query.ts';
import type { Match } from './rank.ts';
import { siteBase } from './search-place.ts';
import type { Answer } from './searcher.ts';
import { currentSearcher, forgetFailures } from './session.ts';
import { type Result, shapeResult } from './shape-results.ts';

/** Everything that a view shows for one query. */
export interface Outcome {
  state: 'results' | 'none' | 'incomplete' | 'failed' | 'offline';
  answer?: Answer;
  /** Number of matches after narrowing. */
  total: number;
  results: Result[];
  /** Number of the results whose text did not arrive, once that is known. */
  lost: Promise<number>;
  filters?: Filters;
}

const nothing = { total: 0, results: [], lost: Promise.resolve(0) };

/** Takes of all matches those that are asked for; throws where it cannot without the filters. */
type Narrow = (matches: readonly Match[], filters?: Filters) => Match[];

/**
 * Runs a query to its end. “None” is only ever said when every file that the answer rests on was read and verified. A query
 * that is no longer the latest when the first files are there goes no further, and its outcome is nobody's. Filters are
 * read where there is something to `narrow`; where there is not, the query is still being typed.
 */
export async function runSearch(
  query: string,
  most: number,
  isLatest: () => boolean,
  narrow?: Narrow,
): Promise<Outcome> {
  const searcher = currentSearcher();
  try {
    const filtersRead = narrow && searcher.bundle.filters().catch(() => undefined);
    // What of it did not arrive may not be needed: the search tells.
    await searcher.bundle.prepare().catch(() => {});
    if (!isLatest()) return { state: 'failed', ...nothing };
    const answer = await searcher.search(query, !narrow);
    const filters = await filtersRead;
    const matches = narrow ? narrow(answer.matches, filters) : answer.matches;
    const shaped = await Promise.allSettled(
      matches.slice(0, most).map((match) => shapeResult(match, searcher.bundle, siteBase(), answer.query.text.trim())),
    );
    const results = shaped.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const isWhole = answer.isWhole && results.length === shaped.length && (!narrow || filters !== undefined);
    if (!isWhole) forgetFailures();
    const lost = Promise.allSettled(results.map(({ excerpt }) => excerpt)).then((texts) => {
      const { length } = texts.filter(({ status }) => status === 'rejected');
      if (length > 0) forgetFailures();
      return length;
    });
    return {
      state: results.length > 0 ? (isWhole ? 'results' : 'incomplete') : isWhole ? 'none' : 'failed',
      answer,
      total: matches.length,
      results,
      lost,
      ...(filters && { filters }),
    };
  } catch {
    forgetFailures();
    return { state: navigator.onLine ? 'failed' : 'offline', ...nothing };
  }
}

/** Says that a search goes on, and after a while that it is slow, until the function that it gives back is called. */
export function sayProgress(say: (text: string) => void): () => void {
  const timers = [
    setTimeout(say, 300, 'Searching…'),
    setTimeout(say, 3000, 'Still searching: the connection is slow.'),
  ];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Waits for the texts of an outcome, but only so many milliseconds: titles can be shown before them. */
export const waitForTexts = ({ lost }: Outcome, patience: number): Promise<unknown> =>
  Promise.race([lost, new Promise((resolve) => setTimeout(resolve, patience))]);

/**
 * Says how a search came out: at once, and again when it turns out that texts did not arrive, unless another search has
 * begun by then. What did not arrive is offered to be tried again.
 */
export async function tellOutcome(
  outcome: Outcome,
  say: (text: string) => void,
  offerRetry: () => void,
  isLatest: () => boolean,
): Promise<void> {
  const isAnswer = outcome.state === 'results' || outcome.state === 'none';
  say(wordOutcome(outcome, 0));
  if (!isAnswer) offerRetry();
  const lost = await outcome.lost;
  if (lost === 0 || !isLatest()) return;
  say(wordOutcome(outcome, lost));
  if (isAnswer) offerRetry();
}

/** A query in quotation marks, unless it has some itself. */
export const quote = (query: string): string => (/["“”]/.test(query) ? query : `“${query}”`);

/** The outcome in a sentence, shown and announced. */
function wordOutcome({ state, total, answer, filters }: Outcome, lost: number): string {
  const query = answer?.answered ?? '';
  const cut = answer?.query.cut ? ` The query was cut at ${longestQuery} characters.` : '';
  const { words, phrases } = answer?.query ?? { words: [], phrases: [] };
  const isAsking = phrases[0] || words.some(({ word }) => !stopWords.has(word));
  // While somebody types, a letter or two begin too many words, and “what” begins a question.
  const isBegun = !filters && words[0] && (!isAsking || /^\w\w?$/.test(query));
  const found = `${total} ${total === 1 ? 'result' : 'results'} for ${quote(query)}`;
  switch (state) {
    case 'results':
      return `${found}.${cut}${lost > 0 ? ` The text of ${lost} did not arrive.` : ''}`;
    case 'none':
      return `${isBegun ? 'Nothing yet for' : isAsking ? 'Nothing found for' : 'There is no word to look for in'} ${quote(query)}.${cut}`;
    case 'incomplete':
      return `Incomplete: ${found}, but a file did not arrive, and there may be more.`;
    case 'failed':
      return 'Search failed: a file of the index did not arrive. This is no answer to the query.';
    case 'offline':
      return 'You are offline. Search needs files that have not been loaded yet.';
  }
}
