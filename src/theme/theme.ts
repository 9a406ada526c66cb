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
    // A page that the browser kept, or drew ahead, may have been left behind by a choice on another.
    const recallTheme = () => {
      recall();
      this.#label(button);
    };
    addEventListener('pageshow', recallTheme, { signal });
    document.addEventListener('prerenderingchange', recallTheme, { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
  }

  #turn(button: HTMLButtonElement): void {
    const theme: Theme = shown() === 'dark' ? 'light' : 'dark';
    const chosen = theme === system() ? undefined : theme;
    show(chosen);
    remember(chosen);
    this.#label(button);
  }

  #label(button: HTMLButtonElement): void {
    const name = button.firstElementChild;
    if (name) name.textContent = shown() === 'dark' ? 'Light' : 'Dark';
  }
}

/** Shows a theme, or the system's where none is chosen. */
function show(chosen: string | null | undefined): void {
  if (chosen) document.documentElement.dataset['theme'] = chosen;
  else delete document.documentElement.dataset['theme'];
}

const recall = (): void => whereStored(() => show(localStorage.getItem(themeKey)));

const remember = (chosen: Theme | undefined): void =>
  whereStored(() => {
    if (chosen) localStorage.setItem(themeKey, chosen);
    else localStorage.removeItem(themeKey);
  });

/** Storage may be blocked: then the choice holds for this page alone. */
function whereStored(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
