import { SearchBox } from './search-box.ts';
import { currentSearcher, usePreparation } from './session.ts';

export { usePreparation };

// What every query needs starts on its way at once, beside the script of the page.
currentSearcher()
  .bundle.prepare()
  .catch(() => {});

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox);

/** Makes the search page show results. */
export async function showPage(): Promise<void> {
  if (customElements.get('search-page')) return;
  const { SearchPage } = await import('./search-page.ts');
  if (!customElements.get('search-page')) customElements.define('search-page', SearchPage);
}

/** Lights the words that the address names (`?find=`). */
export async function lightWords(): Promise<void> {
  await (await import('./landing.ts')).lightWords();
}
