import { Bundle } from './bundle.ts';
import { gunzip, verifiedReader } from './fetch-verified.ts';
import { Searcher } from './searcher.ts';

/** Where the page says that the bundle lies, and under which base its results are. */
function findBundle(): { address: string; hash: string; base: string } {
  const { searchBundle = '' } = document.querySelector<HTMLElement>('meta[name="search"]')?.dataset ?? {};
  return {
    address: searchBundle,
    // The last directory: 32 digits and a stroke.
    hash: searchBundle.slice(-33, -1),
    base: searchBundle.replace(/search-index\/.*$/, ''),
  };
}

let current: Searcher | undefined;
let prepareScripts: (...names: string[]) => Promise<void> = async () => {};

/** How the page makes sure of a script before it is imported. */
export function usePreparation(prepare: typeof prepareScripts): void {
  prepareScripts = prepare;
}

/** What few queries need. */
export async function loadUncommon() {
  await prepareScripts('uncommon');
  return import('./uncommon.ts');
}

export const loadSearchPage = () => import('./search-page.ts');
export const loadLanding = () => import('./landing.ts');

async function loadSha256() {
  await prepareScripts('sha256');
  const module = await import('./sha256.ts');
  return module.sha256;
}

/** The page's one searcher. */
export function currentSearcher(): Searcher {
  const { address, hash } = findBundle();
  current ??= new Searcher(new Bundle(verifiedReader(address, hash, loadSha256), gunzip), loadUncommon);
  return current;
}

/** After a failure: what did not arrive is asked for again. */
export function forgetFailures(): void {
  current?.bundle.forgetFailures();
}

/** The base under which the site stands: `/` or `/reports/`. */
export const siteBase = (): string => findBundle().base;
