import { metaPolicy, toInlineSources } from '../hosting/policy.ts';
import { scanPage } from './scan-page.ts';

/**
 * One built page with its plain `<style>` elements in the head joined into the first and, right after the character set,
 * a policy that allows exactly what the page holds inline. Throws nothing; a page without `<meta charset>` is left as it is.
 */
export function applyPolicy(html: string): string {
  const joined = joinHeadStyles(html);
  const policy = metaPolicy(toInlineSources([scanPage(joined)]));
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return joined.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + meta);
}

/** Fewer elements are fewer hashes: each would cost a reader some 50 bytes that do not compress. */
function joinHeadStyles(html: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const plainStyle = /<style>([\s\S]*?)<\/style>/g;
  const head = html.slice(0, end);
  const all = [...head.matchAll(plainStyle)].map(([, css = '']) => css.trim()).join('');
  let isFirst = true;
  const joined = head.replace(plainStyle, () => {
    const kept = isFirst ? `<style>${all}</style>` : '';
    isFirst = false;
    return kept;
  });
  return joined + html.slice(end);
}
