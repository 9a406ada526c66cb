import { findEdition } from '../report/edition.ts';
import { type Forward, indexForwards } from './forward.ts';
import { readPermalinks } from './read-permalinks.ts';

/** Read once, for every page asks; a server under development begins anew when the list changes. */
let forwards: Promise<(page: string) => Forward[]> | undefined;

/** Fragments that were published on a page (`/panel-1/`) of this edition and are no longer on it. */
export async function loadForwards(page: string): Promise<Forward[]> {
  forwards ??= readPermalinks(findEdition().content).then(indexForwards);
  return (await forwards)(page);
}
