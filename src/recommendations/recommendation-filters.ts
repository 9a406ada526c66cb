/** Keeps the choice of rows in the address and says how many are left; the hiding itself is done by the style sheet. */
export class RecommendationFilters extends HTMLElement {
  #controller: AbortController | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#takeFromAddress();
    this.addEventListener('change', () => this.#keepInAddress(), { signal });
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
  }

  #keepInAddress(): void {
    const address = new URL(location.href);
    for (const { name, value } of this.#fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    address.hash = '';
    history.replaceState(null, '', address);
    this.#count();
  }

  #count(): void {
    const output = this.querySelector('output');
    const rows = [...document.querySelectorAll<HTMLElement>('.recommendation')];
    const shown = rows.filter((row) => row.checkVisibility()).length;
    if (output) output.textContent = shown === 0 ? 'None matches' : `${shown} of ${rows.length}`;
  }
}
