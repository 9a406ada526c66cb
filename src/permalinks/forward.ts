import { toAddress } from '../report/address.ts';
import { isParagraphId, toLocator } from '../report/locator.ts';
import type { Fate, Permalink } from './permalink-list.ts';

/** Where an address that is no longer written in the content leads, after all its moves. */
export interface Forward {
  /** The address that was published: /panel-1/#p1-4 */
  from: string;
  /** Where its text stands now; undefined where it was withdrawn. */
  to?: string;
  fate: Fate;
  /** Day on which it went: YYYY-MM-DD. */
  date: string;
  reason: string;
}

/** Every address that went, with the place where its text stands today; moves of moves are followed to their end. */
export function findForwards(permalinks: readonly Permalink[]): Forward[] {
  const listed = new Map(permalinks.map((each) => [each.address, each]));
  return permalinks.flatMap(({ address, changed, gone }) => {
    if (!gone) return [];
    const { fate, reason } = gone;
    const to = followMoves(gone.to, listed);
    return [{ from: address, ...(to && { to }), fate: to ? fate : 'withdrawn', date: changed, reason }];
  });
}

function followMoves(start: string | undefined, listed: ReadonlyMap<string, Permalink>): string | undefined {
  const seen = new Set<string>();
  let at = start;
  while (at !== undefined && !seen.has(at)) {
    const next = listed.get(at);
    if (!next?.gone) return at;
    seen.add(at);
    at = next.gone.to;
  }
  return undefined;
}

/** Pages that went, one for each; the page at the old address leads on, its fragment with it. */
export const findMovedPages = (permalinks: readonly Permalink[]): Forward[] =>
  findForwards(permalinks).filter(({ from }) => !from.includes('#'));

/** Redirects for hosts that can be told: pages that moved, from the old address to the present, under the site's base. */
export function findRedirects(permalinks: readonly Permalink[], base: string): { from: string; to: string }[] {
  return findMovedPages(permalinks).flatMap(({ from, to }) =>
    to === undefined ? [] : [{ from: toSiteAddress(base, from), to: toSiteAddress(base, to) }],
  );
}

/**
 * Fragments that were published on a page (`/panel-1/`) and are no longer on it: a text of the report that stays on its page
 * keeps its former ids. The whole report has the ids of all sections: there only those are missing that were withdrawn.
 */
export function indexForwards(permalinks: readonly Permalink[]): (page: string) => Forward[] {
  const forwards = findForwards(permalinks).filter(({ from }) => from.includes('#'));
  const texts = new Set(permalinks.filter(({ kind }) => kind !== 'entry').map(({ address }) => address));
  return (page) => {
    if (page === '/report/') return forwards.filter(({ from, to }) => to === undefined && texts.has(from));
    const isHere = (to = '') => to.startsWith(`${page}#`) && texts.has(to);
    return forwards.filter(({ from, to }) => from.startsWith(`${page}#`) && !isHere(to));
  };
}

/** Ids under which a text was published before, by the id that it has now: an old link to it lands on it. */
export function groupFormerIdsById(permalinks: readonly Permalink[]): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const { from, to } of findForwards(permalinks)) {
    const [formerId, id] = [from.split('#')[1], to?.split('#')[1]];
    if (!formerId || !id || formerId === id) continue;
    byId.set(id, [...(byId.get(id) ?? []), formerId]);
  }
  return byId;
}

/** The address in the list of a page that is built: under the base `/report/` that of `/report/panel-1/` is `/panel-1/`. */
export const toListAddress = (pathname: string, base: string): string => `/${pathname.slice(toAddress(base).length)}`;

/** How readers know an address: `1.4` for a paragraph, else the fragment or the path. */
export function toLabel(address: string): string {
  const [path = '', id] = address.split('#');
  if (id === undefined) return path;
  return isParagraphId(id) ? toLocator(id) : id;
}

/** An address of the list under the base of the site: `/report/` and `/panel-1/#p1-4` give `/report/panel-1/#p1-4`. */
export function toSiteAddress(base: string, address: string): string {
  const [path = '', fragment] = address.split('#');
  return toAddress(base, path.replace(/^\/|\/$/g, ''), fragment);
}
