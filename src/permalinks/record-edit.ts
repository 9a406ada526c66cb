import { type Comparison, compareWithList } from './compare.ts';
import type { Published } from './find-published.ts';
import { isFingerprintOf, toFingerprint } from './fingerprint.ts';
import { type Fate, indexPermalinks, type Permalink } from './permalink-list.ts';

/** What the editor says of addresses that an edit takes away or turns to other words. Ids (`p1-4`) or addresses. */
export interface Decisions {
  /** Day to record: YYYY-MM-DD. */
  date: string;
  moved?: ReadonlyMap<string, string>;
  merged?: ReadonlyMap<string, string>;
  withdrawn?: readonly string[];
  /** Ids whose paragraph says the same in quite other words; `all` for a new edition of the whole text. */
  reworded?: readonly string[] | 'all';
  /** Why; it is shown to readers who follow an old link. */
  reason?: string;
}

interface Recording {
  permalinks: Permalink[];
  /** New in the content, and not in the list. */
  fresh: Published[];
  /** In other words than before: edited, or said to be reworded. */
  changed: Comparison['changed'];
  /** Why nothing may be recorded; empty where all is well. */
  refusals: string[];
}

/** The list after an edit. What an edit loses or turns to other text is refused unless a decision says what became of it. */
export function recordEdit(
  permalinks: readonly Permalink[],
  published: readonly Published[],
  decisions: Decisions,
): Recording {
  const endings = findEndings(permalinks, published, decisions);
  const refusals = [...endings.refusals];
  const former = new Map(permalinks.map((each) => [each.address, each]));
  const byAddress = new Map(former);
  for (const [address, ended] of endings.ended) byAddress.set(address, ended);
  const { fresh, gone, strayed, reused, ...edited } = compareWithList([...byAddress.values()], published);
  const isReworded = createRewordedRule(decisions);
  const changed = [...edited.changed, ...strayed.filter(({ permalink }) => isReworded(permalink))];

  for (const { permalink, nowAt } of gone) refusals.push(describeGone(permalink, nowAt));
  for (const { permalink } of reused)
    refusals.push(
      `${permalink.address} went on ${permalink.changed} and may not come back: give the new text a new id`,
    );
  for (const { permalink, nowAt } of strayed)
    if (!isReworded(permalink)) refusals.push(describeStrayed(permalink, nowAt));
  for (const { permalink, published: current } of changed)
    byAddress.set(permalink.address, {
      ...permalink,
      changed: decisions.date,
      fingerprint: toFingerprint(current.text),
    });
  for (const { kind, address, text } of fresh)
    byAddress.set(address, {
      kind,
      address,
      fingerprint: toFingerprint(text),
      ...toDates(address, text, endings.ended, former, decisions),
      line: 0,
    });
  return { permalinks: refusals.length > 0 ? [...permalinks] : [...byAddress.values()], fresh, changed, refusals };
}

export const describeGone = ({ address }: Permalink, nowAt: string | undefined): string =>
  `${address} was published and is gone${nowAt ? `; its words seem to be at ${nowAt} now` : ''}`;

export const describeStrayed = ({ address }: Permalink, nowAt: string | undefined): string =>
  `${address} now stands at other text${nowAt ? `; the words that it stood at seem to be at ${nowAt}` : ''}`;

/** Whether the decisions say of a permalink that its paragraph says the same in other words. */
function createRewordedRule({ reworded = [] }: Decisions): (permalink: Permalink) => boolean {
  if (reworded === 'all') return () => true;
  const named = new Set(reworded);
  return ({ address }) => named.has(address) || named.has(address.split('#')[1] ?? '');
}

/** A text that moved unaltered keeps the day on which it last changed. */
function toDates(
  address: string,
  text: string,
  ended: ReadonlyMap<string, Permalink>,
  former: ReadonlyMap<string, Permalink>,
  { date }: Decisions,
): { first: string; changed: string } {
  const source = [...ended.values()].find(({ gone }) => gone?.fate === 'moved' && gone.to === address);
  const before = source && former.get(source.address);
  const sameText = before && isFingerprintOf(before.fingerprint, text);
  return { first: date, changed: sameText ? before.changed : date };
}

interface Endings {
  ended: Map<string, Permalink>;
  refusals: string[];
}

/** The entries that the decisions bring to an end. A page that moves takes the fragments along that stand on the new page. */
function findEndings(permalinks: readonly Permalink[], published: readonly Published[], decisions: Decisions): Endings {
  const { date, moved = new Map(), merged = new Map(), withdrawn = [], reason = '' } = decisions;
  const endings: Endings = { ended: new Map(), refusals: [] };
  const now = new Set(published.map(({ address }) => address));
  const findPermalink = indexPermalinks(permalinks);
  const end = (id: string, fate: Fate, target?: string) => {
    const permalink = findPermalink(id);
    const to = target === undefined ? undefined : findAddress(target, published, permalinks);
    if (!permalink) endings.refusals.push(`${id} was never published: there is nothing to record as ${fate}`);
    else if (permalink.gone) endings.refusals.push(`${id} is already recorded as ${permalink.gone.fate}`);
    else if (now.has(permalink.address))
      endings.refusals.push(`${id} still stands in the content, so it is not ${fate}`);
    else if (target !== undefined && !to) endings.refusals.push(`${target}, where ${id} is said to be, does not exist`);
    else if (fate === 'withdrawn' && !reason)
      endings.refusals.push(`${id} is withdrawn without a reason: add --reason "…"`);
    else {
      const gone = { fate, ...(to && { to }), reason };
      endings.ended.set(permalink.address, toEnded(permalink, gone));
      if (permalink.kind === 'page') endFragments(permalink.address, gone);
    }
  };
  const endFragments = (page: string, gone: NonNullable<Permalink['gone']>) => {
    for (const each of permalinks) {
      const [path, fragment] = each.address.split('#');
      if (path !== page || !fragment || each.gone || now.has(each.address) || isDecided(each.address, fragment))
        continue;
      const to = gone.to && findAddress(`${gone.to}#${fragment}`, published, permalinks);
      if (gone.fate === 'withdrawn') endings.ended.set(each.address, toEnded(each, gone));
      else if (to) endings.ended.set(each.address, toEnded(each, { ...gone, to }));
    }
  };
  const toEnded = (permalink: Permalink, gone: NonNullable<Permalink['gone']>): Permalink => ({
    ...permalink,
    changed: date,
    fingerprint: '-',
    gone,
  });
  const isDecided = (address: string, fragment: string) =>
    [address, fragment].some((key) => moved.has(key) || merged.has(key) || withdrawn.includes(key));

  for (const [id, target] of moved) end(id, 'moved', target);
  for (const [id, target] of merged) end(id, 'merged', target);
  for (const id of withdrawn) end(id, 'withdrawn');
  return endings;
}

/** The address that an id or address names in the content, else in the list of what was published. */
function findAddress(
  id: string,
  published: readonly Published[],
  permalinks: readonly Permalink[],
): string | undefined {
  const fits = ({ address }: { address: string }) =>
    address === id || address.split('#')[1] === id || address === `/${id}/`;
  return published.find(fits)?.address ?? permalinks.find((each) => each.gone && fits(each))?.address;
}
