import { make, makeLink, makeRemarks, makeResult, makeRetry } from './results-view.ts';
import { siteBase } from './search-place.ts';
import { runSearch, sayProgress, tellOutcome, waitForTexts } from './search-run.ts';

const mostResults = 8;

/** A search field with a panel of results below it while one types. Enter goes to the search page, as without JavaScript. */
export class SearchBox extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const field = this.querySelector('input');
    // On the search page the page itself shows the results.
    if (!field || this.hasAttribute('data-bare')) return;
    field.addEventListener('input', () => this.#showResults(field.value));
    this.addEventListener('keydown', (event) => this.#moveThroughResults(event));
    this.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && this.#closeUnlessWithin(relatedTarget));
    document.addEventListener('pointerdown', ({ target }) => this.#closeUnlessWithin(target));
    if (field.value) this.#showResults(field.value);
  }

  get #panel(): HTMLElement {
    return this.querySelector<HTMLElement>('.search-panel') ?? this;
  }

  #say(text: string): void {
    const status = this.querySelector<HTMLElement>('.search-status');
    if (status) status.textContent = text;
  }

  #closeUnlessWithin(target: EventTarget | null): void {
    if (!this.contains(target as Node)) this.#close();
  }

  /** In the dialog, which closes as a whole, the panel stays. */
  #close(): void {
    if (!this.closest('dialog')) this.#panel.hidden = true;
  }

  async #showResults(text: string): Promise<void> {
    const run = ++this.#latest;
    if (text.trim() === '') {
      this.#panel.replaceChildren();
      this.#panel.hidden = true;
      this.#say('');
      return;
    }
    const isLatest = () => run === this.#latest;
    const stop = sayProgress((progress) => isLatest() && this.#say(progress));
    const outcome = await runSearch(text, mostResults, isLatest);
    // Texts that are there are shown at once; nobody who types waits for others.
    await waitForTexts(outcome, 0);
    stop();
    if (!isLatest()) return;
    const address = (query: string) => `${siteBase()}search/?q=${encodeURIComponent(query)}`;
    const results = make('ol', 'results', ...outcome.results.map(makeResult));
    results.role = 'list';
    const remarks = outcome.answer?.remarks ?? [];
    const parts: HTMLElement[] = makeRemarks(remarks, address);
    if (outcome.results.length > 0) parts.push(results);
    // Submitted, a word is what it is: then there are no results for what it might have become.
    if (outcome.total > outcome.results.length && remarks.every(({ kind }) => kind !== 'unfinished'))
      parts.push(make('p', 'search-all', makeLink(address(text.trim()), `All ${outcome.total} results`)));
    const panel = this.#panel;
    panel.replaceChildren(...parts);
    panel.hidden = false;
    await tellOutcome(
      outcome,
      (said) => this.#say(said),
      () => panel.append(makeRetry(() => this.#showResults(text))),
      isLatest,
    );
  }

  /** Arrow keys go from the field into the list and through it; Escape closes the panel and goes back to the field. */
  #moveThroughResults(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const field = this.querySelector('input');
    if (event.key === 'Escape' && !this.closest('dialog') && !this.#panel.hidden) {
      event.preventDefault();
      this.#close();
      field?.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.result-link')];
    if (links.length === 0) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + (event.key === 'ArrowDown' ? 1 : -1);
    (at < 0 ? field : links[Math.min(at, links.length - 1)])?.focus();
  }
}
