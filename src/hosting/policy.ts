import { createHash } from 'node:crypto';
import { indexDirectory } from '../search/index-directory.ts';

/** Hash sources (`'sha256-…'`) of what pages hold inline, sorted, each once. */
export interface InlineSources {
  scripts: readonly string[];
  styles: readonly string[];
}

export type Header = readonly [name: string, value: string];

/** The hash source of an inline block's text, as a content security policy names it (CSP Level 3, "hash-source"). */
export function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Hash sources of the inline blocks of one page or of many. */
export function toInlineSources(pages: Iterable<{ scripts: string[]; styles: string[] }>): InlineSources {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const page of pages) {
    for (const text of page.scripts) scripts.add(toHashSource(text));
    for (const text of page.styles) styles.add(toHashSource(text));
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** The sources of two together, sorted, each once. */
export function joinSources(one: InlineSources, other: InlineSources): InlineSources {
  const join = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])].sort();
  return { scripts: join(one.scripts, other.scripts), styles: join(one.styles, other.styles) };
}

const shared = ({ scripts, styles }: InlineSources): string[] => [
  "default-src 'none'",
  ["script-src 'self'", ...scripts].join(' '),
  ["style-src 'self'", ...styles].join(' '),
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The policy for the header. `upgrade-insecure-requests` is left out where the site itself is served over http. */
export function headerPolicy(sources: InlineSources, { secure }: { secure: boolean }): string {
  const directives = [...shared(sources), "frame-ancestors 'none'"];
  if (secure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

/** The policy for a `<meta>`, where frame-ancestors has no effect and an upgrade would break http://localhost. */
export function metaPolicy(sources: InlineSources): string {
  return shared(sources).join(';');
}

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/** Two years, as browsers' preload list asks for. */
const transportSecurity: Header = ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'];

/** Headers that every response carries, the error page's too. Over plain http the two that only https may send are left out. */
export function securityHeaders(sources: InlineSources, { secure }: { secure: boolean }): Header[] {
  return [
    ['Content-Security-Policy', headerPolicy(sources, { secure })],
    ...(secure ? [transportSecurity] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', deniedFeatures.map((feature) => `${feature}=()`).join(', ')],
  ];
}

/** Directories whose file names change with their content; everything else is asked for again each time. */
export const hashedDirectories = ['assets', indexDirectory] as const;

export const cacheForever = 'public, max-age=31536000, immutable';
export const cacheRevalidated = 'no-cache';
