import { findEdition } from '../report/edition.ts';
import type { Permalink } from './permalink-list.ts';
import { readPermalinks } from './read-permalinks.ts';

/**
 * Days (YYYY-MM-DD) on which the text of pages last changed, by their paths (`panel-1`): that of the home page (an empty path) and of the
 * whole report is the latest of its sections'. Pages that code makes have none, for nothing records what is on them.
 */
export function indexPageChanges(permalinks: readonly Permalink[]): (page: string) => string | undefined {
  const changes = new Map(
    permalinks
      .filter(({ kind, fingerprint }) => kind === 'page' && fingerprint !== '-')
      .map(({ address, changed }) => [address.slice(1, -1), changed]),
  );
  const latest = [...changes]
    .flatMap(([page, changed]) => (page === 'about' ? [] : changed))
    .sort()
    .at(-1);
  return (page) => (page === '' || page === 'report' ? latest : changes.get(page));
}

/** Read once, for every page asks; a server under development begins anew when the list changes. */
let changes: Promise<(page: string) => string | undefined> | undefined;

/** The day on which the text of a page of this edition last changed. */
export async function loadPageChange(page: string): Promise<string | undefined> {
  changes ??= readPermalinks(findEdition().content).then(indexPageChanges);
  return (await changes)(page);
}
