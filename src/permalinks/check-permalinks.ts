import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { type Comparison, compareWithList } from './compare.ts';
import type { Published } from './find-published.ts';
import { type Permalink, parsePermalinks } from './permalink-list.ts';
import { describeGone, describeStrayed } from './record-edit.ts';

type Gone = Comparison['gone'][number];

const record = 'npm run permalinks -- --record';

/**
 * What an edit would break of the addresses that were published: gone, turned to other text, used anew; list entries
 * that lead nowhere; new addresses that are not recorded yet. Text that merely changed is a warning, not an error.
 */
export function checkPermalinks(
  source: string | undefined,
  file: string,
  published: readonly Published[],
): VFileMessage[] {
  if (source === undefined)
    return [toFault(file, 1, 'there is no list of what was published', `write it with ${record}`)];
  const { permalinks, problems } = parsePermalinks(source, file);
  if (problems.length > 0) return problems;
  const { fresh, changed, gone, strayed, reused } = compareWithList(permalinks, published);
  return [
    ...gone
      .filter((each) => !isTakenAlong(each, gone))
      .map(({ permalink, nowAt }) =>
        toFault(file, permalink.line, describeGone(permalink, nowAt), remedyForGone(permalink, nowAt)),
      ),
    ...strayed.map(({ permalink, published: current, nowAt }) =>
      toFault(current.file, current.line, describeStrayed(permalink, nowAt), remedyForStrayed(permalink)),
    ),
    ...reused.map(({ permalink, published: current }) =>
      toFault(
        current.file,
        current.line,
        `${permalink.address} was published before and went on ${permalink.changed}`,
        'give this text an id that was never used',
      ),
    ),
    ...groupByFile(fresh).map(([first, ...others]) =>
      toFault(first.file || file, first.line, describeFresh(first, others.length), `run ${record}`),
    ),
    ...changed
      .filter(({ permalink }) => permalink.kind !== 'page')
      .map(({ permalink, published: current }) => {
        const what = `the text of ${permalink.address} changed since ${permalink.changed}`;
        const warning = toFault(current.file, current.line, what, `run ${record} so that its date follows`);
        warning.fatal = false;
        return warning;
      }),
    ...findDeadEnds(permalinks, published, file),
  ];
}

/** One message for all that is new in a file: a register may bring a hundred ids at once. */
const groupByFile = (fresh: readonly Published[]): [Published, ...Published[]][] =>
  Object.values(Object.groupBy(fresh, ({ file }) => file)) as [Published, ...Published[]][];

const describeFresh = ({ address }: Published, others: number): string =>
  others === 0 ? `${address} is new and not recorded` : `${address} and ${others} more are new and not recorded`;

const toFault = (file: string, line: number, what: string, remedy: string): VFileMessage =>
  toProblem({ file, place: { line }, what, remedy, rule: 'permalinks' });

/** An id that stands on the new page as it stood on the old one: recording the page's move takes it along. */
const isTakenAlong = ({ permalink, nowAt }: Gone, gone: readonly Gone[]): boolean => {
  const [path, id] = permalink.address.split('#');
  return nowAt?.split('#')[1] === id && id !== undefined && gone.some((each) => each.permalink.address === path);
};

const idOf = ({ address }: Permalink): string => address.split('#')[1] ?? address;

function remedyForGone(permalink: Permalink, nowAt: string | undefined): string {
  const id = idOf(permalink);
  const newId = nowAt?.split('#')[1] ?? nowAt;
  const target = newId === id ? nowAt : newId ? newId : permalink.kind === 'page' ? '/new-address/' : 'NEW-ID';
  return `put it back, or say where it went: ${record} --moved ${id}=${target} (or --merged ${id}=${target}, or --withdrawn ${id} --reason "…")`;
}

const remedyForStrayed = (permalink: Permalink): string =>
  `put the id back on its own words and give this text a new id; if it says the same in other words: ${record} --reworded ${idOf(permalink)}`;

/** Entries said to have gone to an address that exists neither in the content nor in the list, or round in a circle. */
function findDeadEnds(permalinks: readonly Permalink[], published: readonly Published[], file: string): VFileMessage[] {
  const now = new Set(published.map(({ address }) => address));
  const listed = new Map(permalinks.map((each) => [each.address, each]));
  return permalinks.flatMap((permalink) => {
    if (!permalink.gone?.to) return [];
    const seen = new Set<string>();
    let at: string | undefined = permalink.address;
    while (at !== undefined && !now.has(at)) {
      const next: Permalink | undefined = listed.get(at);
      if (seen.has(at) || !next) {
        const what = `${permalink.address} is said to be at ${permalink.gone.to}, ${seen.has(at) ? 'which leads back to it' : 'which does not exist'}`;
        return [toFault(file, permalink.line, what, 'write the address where its text stands now')];
      }
      seen.add(at);
      if (!next.gone || next.gone.fate === 'withdrawn') return [];
      at = next.gone.to;
    }
    return [];
  });
}
