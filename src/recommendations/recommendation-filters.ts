/** Keeps the choice of rows in the address and says how many are left; the hiding itself is done by the style sheet. */
export class RecommendationFilters extends HTMLElement {
  #controller: AbortController | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#takeFromAddress();
    this.addEventListener('change', () => this.#keepInAddress(''), { signal });
    // A link within the page is such a step of the history too.
    addEventListener('popstate', () => this.#takeFromAddress(), { signal });
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  get #fields(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #takeFromAddress(): void {
    const parameters = new URLSearchParams(location.search);
    for (const field of this.#fields) {
      const value = parameters.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
    this.#count();
    this.#showTarget();
  }

  /** Lifts those of the choices that hide the row which the address names. */
  #showTarget(): void {
    const { hash } = location;
    const row = document.getElementById(hash.slice(1));
    if (!row?.matches('.recommendation') || row.checkVisibility()) return;
    for (const field of this.#fields) {
      if (!row.matches(`[data-${field.name}~="${field.value}"]`)) field.value = '';
    }
    this.#keepInAddress(hash);
    row.scrollIntoView();
  }

  #keepInAddress(hash: string): void {
    const address = new URL(location.href);
    for (const { name, value } of this.#fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    address.hash = hash;
    history.replaceState(null, '', address);
    this.#count();
  }

  #count(): void {
    const output = this.querySelector('output');
    const rows = [...document.querySelectorAll<HTMLElement>('.recommendation')];
    const shown = rows.filter((row) => row.checkVisibility()).length;
    if (output) output.textContent = toWords(shown, rows.length);
  }
}

function toWords(shown: number, all: number): string {
  if (shown === 0) return 'No row matches all of these choices';
  return shown === all ? `All ${all} rows are shown` : `${shown} of ${all} rows ${shown === 1 ? 'is' : 'are'} shown`;
}
