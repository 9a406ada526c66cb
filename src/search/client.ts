import { SearchBox } from './search-box.ts';
import { currentSearcher, forgetFailures, loadUncommon, usePreparation } from './session.ts';

/**
 * Makes the page's fields show results; to be called once. What every query needs starts on its way at once. `prepareScripts` makes sure of
 * the scripts of the client's other modules before they are imported.
 */
export function startSearch(prepareScripts: (...names: string[]) => Promise<void>): void {
  usePreparation(prepareScripts);
  const searcher = currentSearcher();
  const { bundle } = searcher;
  Promise.all([bundle.prepare(), searcher.makeReady()])
    .then(loadUncommon)
    .then(({ readAhead }) => readAhead(bundle))
    .catch(forgetFailures);
  customElements.define('search-box', SearchBox);
}

/** Makes the search page show results. */
export async function showPage(): Promise<void> {
  const module = await import('./search-page.ts');
  if (!customElements.get('search-page')) customElements.define('search-page', module.SearchPage);
}

/** Lights the words that the address names (`?find=`). */
export async function lightWords(): Promise<void> {
  const module = await import('./landing.ts');
  await module.lightWords();
}
