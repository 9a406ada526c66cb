import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';

/** What MDN's HTTP Observatory looks at: the home page over https, and what the site answers over http. */
export interface Scanned {
  /** Headers of the home page over https, by their names in small letters. */
  headers: ReadonlyMap<string, string>;
  html: string;
  /** Where the home page's address over http leads: https://reports.example/ */
  redirectedTo: string | undefined;
}

interface Verdict {
  passes: boolean;
  /** Points above or below the hundred with which every site begins. */
  points: number;
}

type Test = (scanned: Scanned) => Verdict;

const fails = (points: number): Verdict => ({ passes: false, points });
const passes = (points = 0): Verdict => ({ passes: true, points });

/** Directives of a policy by name. Of a directive given twice the first counts (CSP Level 3, “parse a serialized CSP”). */
function parsePolicy(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

const broad = /^(?:ftp:|https?:(?:\/\/\*(?:\.\*)?)?|\*)$/;
const inline = /^(?:'unsafe-inline'|data:)$/;

/** The tests of the Observatory's algorithm 4, with the points of its scoring table. */
export const observatory: Readonly<Record<string, Test>> = {
  'content-security-policy': ({ headers }) => {
    const policy = parsePolicy(headers.get('content-security-policy') ?? '');
    if (policy.size === 0) return fails(-25);
    const sourcesOf = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
    const [scripts, styles] = [sourcesOf('script-src'), sourcesOf('style-src')];
    if (scripts.some((source) => broad.test(source) || inline.test(source))) return fails(-20);
    if (sourcesOf('object-src').some((source) => broad.test(source))) return fails(-20);
    if ([...policy.values()].flat().some((source) => /^(?:http|ftp):/.test(source))) return fails(-20);
    if ([...scripts, ...styles].includes("'unsafe-eval'")) return fails(-10);
    if (styles.some((source) => broad.test(source) || inline.test(source))) return passes();
    return passes(policy.get('default-src')?.join() === "'none'" ? 10 : 5);
  },
  cookies: ({ headers }) => (headers.has('set-cookie') ? fails(-40) : passes()),
  'cross-origin-resource-sharing': ({ headers }) =>
    headers.has('access-control-allow-origin') && headers.get('access-control-allow-credentials') === 'true'
      ? fails(-50)
      : passes(),
  redirection: ({ redirectedTo }) => (redirectedTo?.startsWith('https://') ? passes() : fails(-20)),
  'referrer-policy': ({ headers }) => {
    const policy = headers.get('referrer-policy');
    if (policy === undefined) return passes();
    return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy)
      ? passes(5)
      : fails(-5);
  },
  'strict-transport-security': ({ headers }) => {
    const header = headers.get('strict-transport-security');
    if (header === undefined || header.includes(',')) return fails(-20);
    const seconds = Number(/(?:^|;)\s*max-age=(\d+)/i.exec(header)?.[1] ?? Number.NaN);
    if (Number.isNaN(seconds)) return fails(-20);
    // Six months, to whoever reckons a month at thirty days.
    return seconds >= 15_552_000 ? passes() : fails(-10);
  },
  'subresource-integrity': ({ html }) => {
    const addresses = selectAll('script[src]', fromHtml(html)).map(({ properties }) => String(properties['src']));
    return addresses.some((address) => /^(?:https?:)?\/\//.test(address)) ? fails(-5) : passes();
  },
  'x-content-type-options': ({ headers }) =>
    headers.get('x-content-type-options') === 'nosniff' ? passes() : fails(-5),
  'x-frame-options': ({ headers }) => {
    if (parsePolicy(headers.get('content-security-policy') ?? '').has('frame-ancestors')) return passes(5);
    return /^(?:deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '') ? passes() : fails(-20);
  },
  'cross-origin-resource-policy': ({ headers }) => {
    const policy = headers.get('cross-origin-resource-policy');
    if (policy === undefined || policy === 'cross-origin') return passes();
    return /^same-(?:origin|site)$/.test(policy) ? passes(10) : fails(-5);
  },
};
