import { Bundle } from './bundle.ts';
import { gunzip, verifiedReader } from './fetch-verified.ts';
import { findBundle } from './search-place.ts';
import { Searcher } from './searcher.ts';

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
