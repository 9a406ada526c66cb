import { themeKey } from './theme-key.ts';

type Theme = 'light' | 'dark';

const system = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const shown = (): Theme => (document.documentElement.dataset['theme'] as Theme | undefined) ?? system();

/** A button that turns the page dark or light and remembers it; it names what it will do. */
export class ThemeToggle extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    this.#label(button);
    const { signal } = this.#listening;
    button.addEventListener('click', () => this.#turn(button), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#label(button), { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
  }

  #turn(button: HTMLButtonElement): void {
    const theme: Theme = shown() === 'dark' ? 'light' : 'dark';
    if (theme === system()) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    remember(theme === system() ? undefined : theme);
    this.#label(button);
  }

  #label(button: HTMLButtonElement): void {
    const name = button.firstElementChild;
    if (name) name.textContent = shown() === 'dark' ? 'Light' : 'Dark';
  }
}

/** Storage may be blocked: then the choice holds for this page alone. */
function remember(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(themeKey, theme);
    else localStorage.removeItem(themeKey);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
