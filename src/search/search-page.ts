import { type Asked, readAddress, writeAddress } from './asked.ts';
import { makeChoices, makeNarrowingLink } from './choices-view.ts';
import { findAgain, findFocusedLink, type KnownLink } from './focused-link.ts';
import { narrow } from './narrow.ts';
import { namePart, sayOfPart } from './narrowed-to.ts';
import { make, makeButton, makeLink, makeRemarks, makeResult, makeRetry, makeWaysOn } from './results-view.ts';
import { type Outcome, runSearch, sayProgress, tellOutcome, waitForTexts } from './search-run.ts';
import type { Result } from './shape-results.ts';

const mostResults = 20;
const patience = 400;

/** Where a reader was on the page, as an entry of the history keeps it. */
interface Kept {
  scroll: number;
  /** The link that had the focus. */
  focused: KnownLink | null;
  /** Number of results on the page. */
  shown: number;
}

/** The search page: results of the query in the address, in full, with ways to narrow them. */
export class SearchPage extends HTMLElement {
  #listeners: AbortController | undefined;
  #latest = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const field = this.querySelector('input');
    const form = this.querySelector('form');
    if (!field || !form) return;
    const { query } = readAddress(location.search);
    if (field.value === '') field.value = query;
    // Typed while this script was on its way: nobody listened, and the address does not ask for it yet.
    else if (field.value !== query) askInstead(field.value);
    this.#listen(field, form, this.#listeners);
    history.scrollRestoration = 'manual';
    this.#show(true);
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }

  #listen(field: HTMLInputElement, form: HTMLFormElement, { signal }: AbortController): void {
    field.addEventListener(
      'input',
      () => {
        askInstead(field.value);
        this.#show();
      },
      { signal },
    );
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#go(writeAddress({ ...readAddress(location.search), query: field.value }));
      },
      { signal },
    );
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    addEventListener(
      'popstate',
      () => {
        field.value = readAddress(location.search).query;
        this.#show(true);
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#remember(), { signal });
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-narrows]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#go(link.search);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(name) ?? this;
  }

  #go(search: string): void {
    const field = this.querySelector('input');
    if (search !== location.search) {
      this.#remember();
      history.pushState(null, '', search);
    }
    if (field) field.value = readAddress(search).query;
    this.#show();
  }

  /** Keeps with this entry of the history where the reader is, so that Back finds it again. */
  #remember(): void {
    const shown = this.querySelectorAll('.result').length;
    const kept: Kept = { scroll: scrollY, focused: findFocusedLink(), shown };
    history.replaceState(kept, '');
  }

  async #show(isReturn = false, mostShown = mostResults): Promise<void> {
    const run = ++this.#latest;
    const isLatest = () => run === this.#latest;
    const say = (text: string) => {
      if (isLatest()) this.#part('.search-status').textContent = text;
    };
    const asked = readAddress(location.search);
    const kept = isReturn ? (history.state as Kept | null) : null;
    nameDocument(asked.query.trim());
    if (asked.query.trim() === '') {
      say('');
      this.#fill([], []);
      return;
    }
    const outcome = await searchFor(asked, Math.max(mostShown, kept?.shown ?? 0), say, isLatest);
    if (!isLatest()) return;
    this.#fill(this.#makeOutcome(outcome, asked), makeChoices(outcome, asked));
    if (kept) {
      // The page has its full length once the texts are there.
      await outcome.lost;
      if (!isLatest()) return;
      this.#returnTo(kept);
    }
    const part = namePart(outcome, asked);
    await tellOutcome(
      outcome,
      (text) => say(sayOfPart(text, outcome.state, part)),
      () => this.#part('.search-outcome').append(makeRetry(() => this.#show())),
      isLatest,
    );
  }

  /** Puts in place what there is to see. Who chose a part keeps the focus on it; who followed another link has it before the results. */
  #fill(outcome: readonly HTMLElement[], choices: readonly HTMLElement[]): void {
    const focused = findFocusedLink();
    const parts = [this.#part('.search-outcome'), this.#part('.search-choices')] as const;
    const hadFocus = parts.some((part) => part.contains(document.activeElement));
    parts[0].replaceChildren(...outcome);
    parts[1].replaceChildren(...choices);
    if (!hadFocus) return;
    const next = findAgain(focused, parts[1]) ?? this.#part('.search-status');
    next.focus({ preventScroll: true });
  }

  #returnTo({ scroll, focused }: Kept): void {
    scrollTo({ top: scroll, behavior: 'instant' });
    findAgain(focused, this)?.focus({ preventScroll: true });
  }

  #makeOutcome(outcome: Outcome, asked: Asked): HTMLElement[] {
    const { results, total, state } = outcome;
    const parts = [...makeNarrowingRemarks(outcome, asked), ...makeLists(results, asked)];
    if (total > results.length && state === 'results') {
      const more = makeButton(`Show all ${total} results`, async () => {
        await this.#show(false, total);
        this.querySelectorAll<HTMLElement>('.result-link')[results.length]?.focus();
      });
      parts.push(more);
    }
    if (state === 'none') parts.push(makeWaysOnFrom(outcome, asked, this.dataset['topics'] ?? ''));
    return parts;
  }
}

/** Has the address ask for what is typed, in the whole report and without an entry of the history of its own. */
const askInstead = (query: string): void =>
  history.replaceState(null, '', writeAddress({ ...readAddress(location.search), query, panel: '', topic: '' }));

/** What follows a page's own name in its title, read before a query stands in it. */
const afterName = document.title.replace(/^.*?(?= · )/, '');

function nameDocument(query: string): void {
  document.title = (query ? `${query} – search` : 'Search') + afterName;
}

/** The outcome of a search once its texts are there, or after a little patience: what comes later pushes down what is below it. */
async function searchFor(
  asked: Asked,
  most: number,
  say: (text: string) => void,
  isLatest: () => boolean,
): Promise<Outcome> {
  const stop = sayProgress(say);
  const outcome = await runSearch(asked.query, most, isLatest, (matches, filters) => narrow(matches, asked, filters));
  await waitForTexts(outcome, patience);
  stop();
  return outcome;
}

function makeNarrowingRemarks({ answer }: Outcome, asked: Asked): HTMLElement[] {
  const address = (query: string) => writeAddress({ ...asked, query, panel: '', topic: '' });
  const remarks = makeRemarks(answer?.remarks ?? [], address);
  for (const link of remarks.flatMap((remark) => [...remark.querySelectorAll('a')])) link.dataset['narrows'] = '';
  return remarks;
}

function makeLists(results: readonly Result[], { sort }: Asked): HTMLElement[] {
  if (sort === 'order') return groupByPlace(results).flatMap(makeGroup);
  return results.length > 0 ? [makeList(results)] : [];
}

function makeList(results: readonly Result[]): HTMLElement {
  const list = make('ol', 'results', ...results.map(makeResult));
  list.role = 'list';
  return list;
}

/** Results in reading order by the section or reference page that they stand in, named once for all of its results. */
const groupByPlace = (results: readonly Result[]): (readonly [place: string, results: Result[]])[] => {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(result.place, [...(groups.get(result.place) ?? []), result]);
  return [...groups];
};

const makeGroup = ([place, results]: readonly [place: string, results: Result[]]): HTMLElement[] => [
  make('h2', 'result-group', place),
  makeList(results.map((result) => ({ ...result, place: result.heading.length > 0 ? '' : place }))),
];

/** Where nothing was found in a part of the report, the whole may have it; so may the topics, at the address given. */
function makeWaysOnFrom({ answer }: Outcome, asked: Asked, topics: string): HTMLElement {
  const count = answer?.matches.length ?? 0;
  if (count === 0) return makeWaysOn('See the ');
  const all = count === 1 ? 'The one result' : `All ${count} results`;
  const link = makeNarrowingLink({ ...asked, panel: '', topic: '' }, `${all} in the whole report`);
  return make('p', 'search-ways-on', link, ', or see the ', makeLink(topics, 'index of topics'), '.');
}
