import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { toPlainSource } from '../report/plain-source.ts';

const kinds = ['page', 'heading', 'paragraph', 'entry'] as const;

/** A page, a section's heading, a paragraph, or an entry of a register (a glossary term, a figure, an event). */
export type Kind = (typeof kinds)[number];

const fates = ['moved', 'merged', 'withdrawn'] as const;

/** What became of an address that is no longer written in the content. */
export type Fate = (typeof fates)[number];

export interface Permalink {
  kind: Kind;
  /** Path and fragment: /panel-1/ or /panel-1/#p1-4 */
  address: string;
  /** Day on which it was first published: YYYY-MM-DD. */
  first: string;
  /** Day on which its text last changed, or on which it went: YYYY-MM-DD. */
  changed: string;
  /** Fingerprint of the text; `-` for pages that code makes and for what is gone. */
  fingerprint: string;
  /** Where it went and why; undefined while it is in the content. */
  gone?: { fate: Fate; to?: string; reason: string };
  /** Line of the list, counted from 1; 0 before it is written. */
  line: number;
}

const preamble = `# Every address and every id that this site has published, one a line. Nothing is ever removed from this list.
# It is written by a command: npm run permalinks (shows what an edit does), npm run permalinks -- --record (records it).
# kind address first-published last-changed fingerprint-of-the-text, or: - moved|merged address why, - withdrawn why
`;

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const address = String.raw`\/(?:[^\s#]*\/)?(?:#\S+)?`;
const live = new RegExp(String.raw`^(\w+) (${address}) (${day}) (${day}) ([\w-]{8}\.[\w-]{64}|-)$`);
const gone = new RegExp(
  String.raw`^(\w+) (${address}) (${day}) (${day}) - (?:(moved|merged) (${address})|(withdrawn))(?: (.*))?$`,
);

/** Reads the list of permalinks; lines that cannot be read, and addresses listed twice, come back as problems. */
export function parsePermalinks(source: string, file: string): { permalinks: Permalink[]; problems: VFileMessage[] } {
  const permalinks: Permalink[] = [];
  const problems: VFileMessage[] = [];
  const first = new Map<string, number>();
  toPlainSource(source)
    .split('\n')
    .forEach((text, index) => {
      if (text.trim() === '' || text.startsWith('#')) return;
      const line = index + 1;
      const report = (what: string, remedy: string) =>
        problems.push(toProblem({ file, place: { line }, what, remedy, rule: 'permalinks' }));
      const permalink = parseLine(text, line);
      const earlier = permalink && first.get(permalink.address);
      if (!permalink)
        report(
          'this line of the list cannot be read',
          'take it back to what was committed; a command writes this file',
        );
      else if (earlier !== undefined)
        report(
          `${permalink.address} is listed twice, first in line ${earlier}`,
          'keep the line with the earlier first date',
        );
      else {
        first.set(permalink.address, line);
        permalinks.push(permalink);
      }
    });
  return { permalinks, problems };
}

function parseLine(text: string, line: number): Permalink | undefined {
  const match = live.exec(text) ?? gone.exec(text);
  if (!match) return undefined;
  const [, kind = '', at = '', since = '', changed = '', fifth = '', to, withdrawn, reason = ''] = match;
  if (!isKind(kind)) return undefined;
  if (match.length === 6) return { kind, address: at, first: since, changed, fingerprint: fifth, line };
  const fate: Fate = withdrawn ? 'withdrawn' : fifth === 'merged' ? 'merged' : 'moved';
  return { kind, address: at, first: since, changed, fingerprint: '-', gone: { fate, to, reason }, line };
}

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

const collator = new Intl.Collator('en', { numeric: true });

/** The list as it is committed: sorted by address, so that edits side by side touch lines apart. */
export function formatPermalinks(permalinks: readonly Permalink[]): string {
  const lines = [...permalinks].sort((a, b) => collator.compare(a.address, b.address)).map(formatPermalink);
  return `${preamble}${lines.join('\n')}\n`;
}

function formatPermalink({ kind, address: at, first, changed, fingerprint, gone: end }: Permalink): string {
  const state = end ? ['-', end.fate, end.to, end.reason] : [fingerprint];
  return [kind, at, first, changed, ...state].filter(Boolean).join(' ');
}

/** Finds entries by their address or by their id alone; one still in the content before one that is gone. */
export function indexPermalinks(permalinks: readonly Permalink[]): (id: string) => Permalink | undefined {
  const index = new Map<string, Permalink>();
  for (const permalink of permalinks)
    for (const key of toKeys(permalink)) {
      const known = index.get(key);
      if (!known || (known.gone && !permalink.gone)) index.set(key, permalink);
    }
  return (id) => index.get(id);
}

/** `/panel-1/` is found as panel-1 as well, `/panel-1/#p1-4` as p1-4. */
function toKeys({ address: at }: Permalink): string[] {
  const [page = '', id] = at.split('#');
  return [at, id ?? page.replace(/^\/(.+)\/$/, '$1')];
}
