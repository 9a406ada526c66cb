import { type Choice, countChoices } from './choices.ts';
import { type Narrowing, narrow } from './narrow.ts';
import { longestRead } from './query.ts';
import { make, makeButton, makeLink, makeRemarks, makeResult, makeRetry, makeWaysOn } from './results-view.ts';
import { type Outcome, runSearch, sayProgress, tellOutcome, waitForTexts } from './search-run.ts';
import type { Result } from './shape-results.ts';

const mostResults = 20;
const mostTopics = 12;
const patience = 400;

interface Asked extends Narrowing {
  query: string;
}

/** As much of a query as an address, a title and links can carry; one character more than is read tells that it was cut. */
const toCarried = (query: string): string => query.slice(0, longestRead + 1);

/** What the address asks for; of a repeated parameter the first counts. */
function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const slug = (name: string) => /^[a-z0-9-]{1,80}$/.exec(asked.get(name) ?? '')?.[0] ?? '';
  return {
    query: toCarried(asked.get('q') ?? ''),
    panel: slug('panel'),
    topic: slug('topic'),
    sort: asked.get('sort') === 'order' ? 'order' : 'relevance',
  };
}

/** The address's part after `?` for a request; what is as usual is left out. */
function writeAddress({ query, panel, topic, sort }: Asked): string {
  const parts = new URLSearchParams({ q: toCarried(query) });
  if (panel) parts.set('panel', panel);
  if (topic) parts.set('topic', topic);
  if (sort === 'order') parts.set('sort', sort);
  return `?${parts}`;
}

/** The search page: results of the query in the address, in full, with ways to narrow them. */
export class SearchPage extends HTMLElement {
  #listeners: AbortController | undefined;
  #latest = 0;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const field = this.querySelector('input');
    const form = this.querySelector('form');
    if (!field || !form) return;
    const asked = readAddress(location.search);
    if (field.value === '') field.value = asked.query;
    else if (field.value !== asked.query) {
      // Typed while this script was on its way: nobody listened, and the address does not ask for it yet.
      history.replaceState(null, '', writeAddress({ ...asked, query: field.value, panel: '', topic: '' }));
    }
    field.addEventListener(
      'input',
      () => {
        history.replaceState(
          null,
          '',
          writeAddress({ ...readAddress(location.search), query: field.value, panel: '', topic: '' }),
        );
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
    this.addEventListener(
      'click',
      (event) => {
        const link =
          event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-narrows]') : null;
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        this.#go(link.search);
      },
      { signal },
    );
    addEventListener(
      'popstate',
      () => {
        field.value = readAddress(location.search).query;
        this.#show(true);
      },
      { signal },
    );
    addEventListener('pagehide', () => this.#remember(), { signal });
    history.scrollRestoration = 'manual';
    this.#show(true);
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
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
    const focused =
      document.activeElement instanceof HTMLAnchorElement ? document.activeElement.getAttribute('href') : null;
    history.replaceState({ scroll: scrollY, focused, shown: this.querySelectorAll('.result').length }, '');
  }

  async #show(isReturn = false, mostShown = mostResults): Promise<void> {
    const run = ++this.#latest;
    const asked = readAddress(location.search);
    const status = this.#part('.search-status');
    const kept = isReturn ? (history.state as { scroll: number; focused: string | null; shown: number } | null) : null;
    document.title = document.title.replace(
      /^.*?(?= · )/,
      asked.query.trim() ? `${asked.query.trim()} – search` : 'Search',
    );
    if (asked.query.trim() === '') {
      status.textContent = '';
      this.#part('.search-outcome').replaceChildren();
      this.#part('.search-choices').replaceChildren();
      return;
    }
    const isLatest = () => run === this.#latest;
    const say = (text: string) => {
      if (isLatest()) status.textContent = text;
    };
    const stop = sayProgress(say);
    const most = Math.max(mostShown, kept?.shown ?? 0);
    const outcome = await runSearch(asked.query, most, isLatest, (matches, filters) => narrow(matches, asked, filters));
    // A little patience, and the page is whole at once: what comes later pushes down what is below it.
    await waitForTexts(outcome, patience);
    stop();
    if (!isLatest()) return;
    const place = this.#part('.search-outcome');
    place.replaceChildren(...this.#makeOutcome(outcome, asked));
    this.#part('.search-choices').replaceChildren(...makeChoices(outcome, asked));
    if (kept) {
      // The page has its full length once the texts are there.
      await outcome.lost;
      if (!isLatest()) return;
      scrollTo({ top: kept.scroll, behavior: 'instant' });
      const link = [...this.querySelectorAll('a')].find((each) => each.getAttribute('href') === kept.focused);
      link?.focus({ preventScroll: true });
    }
    await tellOutcome(outcome, say, () => place.append(makeRetry(() => this.#show())), isLatest);
  }

  #makeOutcome(outcome: Outcome, asked: Asked): HTMLElement[] {
    const address = (query: string) => writeAddress({ ...asked, query, panel: '', topic: '' });
    const remarks = makeRemarks(outcome.answer?.remarks ?? [], asked.query.trim(), address);
    for (const link of remarks.flatMap((remark) => [...remark.querySelectorAll('a')])) link.dataset['narrows'] = '';
    const parts: HTMLElement[] = [...remarks];
    if (asked.sort === 'order') parts.push(...groupByPlace(outcome.results).flatMap(makeGroup));
    else if (outcome.results.length > 0) parts.push(makeList(outcome.results));
    if (outcome.total > outcome.results.length && outcome.state === 'results') {
      const more = makeButton(`Show all ${outcome.total} results`, async () => {
        await this.#show(false, outcome.total);
        this.querySelectorAll<HTMLElement>('.result-link')[outcome.results.length]?.focus();
      });
      parts.push(more);
    }
    if (outcome.state === 'none') parts.push(makeWaysOnFrom(asked));
    return parts;
  }
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

/** Where nothing was found in a part of the report, the whole may have it. */
function makeWaysOnFrom(asked: Asked): HTMLElement {
  if (!asked.panel && !asked.topic) return makeWaysOn(new Text('See the '), '');
  const all = makeLink(writeAddress({ ...asked, panel: '', topic: '' }), 'Search the whole report');
  all.dataset['narrows'] = '';
  return makeWaysOn(all, ', or see the ');
}

function makeChoices(outcome: Outcome, asked: Asked): HTMLElement[] {
  if (!outcome.filters || !outcome.answer || outcome.answer.matches.length === 0) return [];
  const { panels, topics } = countChoices(outcome.answer.matches, asked, outcome.filters);
  const group = (
    title: string,
    current: string,
    choices: readonly Choice[],
    choose: (slug: string) => Asked,
    all: string,
  ) => {
    const entry = (slug: string, name: string, count?: number) => {
      const [short = name, more] = name.split(': ');
      const link = makeLink(writeAddress(choose(slug)), short);
      if (more) link.append(make('span', 'choice-more', `: ${more}`));
      link.dataset['narrows'] = '';
      if (slug === current) link.setAttribute('aria-current', 'true');
      const line = make('li', '', link);
      if (count !== undefined) line.append(' ', make('span', 'choice-count', String(count)));
      return line;
    };
    const list = make('ul', '', entry('', all), ...choices.map(({ slug, name, count }) => entry(slug, name, count)));
    list.role = 'list';
    return [make('h2', 'choice-title', title), list];
  };
  const sorts: Choice[] = [];
  const parts = [
    ...group(
      'Order',
      asked.sort === 'order' ? 'order' : '',
      sorts,
      () => ({ ...asked, sort: 'relevance' }),
      'Most relevant first',
    ),
  ];
  const order = makeLink(writeAddress({ ...asked, sort: 'order' }), 'In reading order');
  order.dataset['narrows'] = '';
  if (asked.sort === 'order') order.setAttribute('aria-current', 'true');
  parts[1]?.append(make('li', '', order));
  if (panels.length > 1 || asked.panel)
    parts.push(...group('Where', asked.panel, panels, (panel) => ({ ...asked, panel }), 'Everywhere'));
  if (topics.length > 0) {
    const shown = topics.filter(({ slug }, rank) => rank < mostTopics || slug === asked.topic);
    parts.push(...group('Topic', asked.topic, shown, (topic) => ({ ...asked, topic }), 'All topics'));
  }
  return parts;
}
