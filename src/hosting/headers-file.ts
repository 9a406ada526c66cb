import { cacheForever, type Header, hashedDirectories } from './policy.ts';

interface HeaderRule {
  /** Path below the host, `*` at its end for everything that begins so: /assets/* */
  pattern: string;
  headers: Header[];
}

/** Cloudflare Pages cuts a longer line off; Netlify has no limit. */
export const longestHeaderLine = 2000;

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Where two rules match, both hosts join values of one name with a comma,
 * so no name is given twice for a path; what has no Cache-Control here is revalidated by both.
 */
export function toHeadersFile(headers: readonly Header[], base: string): string {
  const rules: HeaderRule[] = [
    { pattern: '/*', headers: [...headers] },
    ...hashedDirectories.map((directory) => ({
      pattern: `${base}${directory}/*`,
      headers: [['Cache-Control', cacheForever] as const],
    })),
  ];
  return rules
    .map(({ pattern, headers }) => [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** Reads a `_headers` file back. Lines that are neither a path nor a header are an error, for hosts drop them silently. */
export function parseHeadersFile(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
    else if (header?.[1] && header[2] && rules.length > 0) rules.at(-1)?.headers.push([header[1], header[2]]);
    else throw new Error(`_headers:${index + 1}: neither a path nor a header: ${line}`);
  }
  return rules;
}

/** Headers of one path: of every rule that matches, values of one name joined by a comma as the hosts do. */
export function matchHeaders(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matched = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    const applies = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!applies) continue;
    for (const [name, value] of headers) {
      const before = matched.get(name);
      matched.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return matched;
}
