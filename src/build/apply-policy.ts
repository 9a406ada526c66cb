import { metaPolicy, toInlineSources } from '../hosting/policy.ts';
import { scanPage } from './scan-page.ts';

/**
 * One built page with a policy right after the character set that allows exactly what the page holds inline. Throws nothing;
 * a page without `<meta charset>` is left as it is.
 */
export function applyPolicy(html: string): string {
  const policy = metaPolicy(toInlineSources([scanPage(html)]));
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
}
