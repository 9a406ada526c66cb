import { type InlineSources, metaPolicy } from '../hosting/policy.ts';

/**
 * One built page with a policy right after the character set that allows, of what stands inline, these sources alone. Throws nothing;
 * a page without `<meta charset>` is left as it is, for verifySite to refuse.
 */
export function applyPolicy(html: string, sources: InlineSources): string {
  const policy = metaPolicy(sources);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
}
