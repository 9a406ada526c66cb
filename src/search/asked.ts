import type { Narrowing } from './narrow.ts';
import { longestRead } from './query.ts';

/** What the search page's address asks for. */
export interface Asked extends Narrowing {
  query: string;
}

/** As much of a query as an address, a title and links can carry; one character more than is read tells that it was cut. */
const toCarried = (query: string): string => query.slice(0, longestRead + 1);

/** What the address asks for; of a repeated parameter the first counts. */
export function readAddress(search: string): Asked {
  const asked = new URLSearchParams(search);
  const slug = (name: string) => /^[a-z0-9-]{1,80}$/.exec(asked.get(name) ?? '')?.[0] ?? '';
  return {
    query: toCarried(asked.get('q') ?? ''),
    panel: slug('panel'),
    topic: slug('topic'),
    sort: asked.get('sort') === 'order' ? 'order' : 'relevance',
  };
}

/** The address's part after `?` for a request; what is as usual is left out. */
export function writeAddress({ query, panel, topic, sort }: Asked): string {
  const parts = new URLSearchParams({ q: toCarried(query) });
  if (panel) parts.set('panel', panel);
  if (topic) parts.set('topic', topic);
  if (sort === 'order') parts.set('sort', sort);
  return `?${parts}`;
}
