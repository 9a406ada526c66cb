import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longestHeaderLine, toHeadersFile } from '../hosting/headers-file.ts';
import { nginxHttpFile, toNginxFile } from '../hosting/nginx-file.ts';
import { joinSources, securityHeaders, toInlineSources } from '../hosting/policy.ts';
import { listRedirects, type Redirect, toRedirectsFile } from '../hosting/redirects.ts';
import { applyPolicy } from './apply-policy.ts';
import { scanPage } from './scan-page.ts';
import { readPages, toPageAddress } from './site-files.ts';

interface HostingOptions {
  /** The built site. */
  directory: string;
  /** `/` or `/reports/` */
  base: string;
  /** Published addresses that have moved. */
  moved: readonly Redirect[];
}

/**
 * Puts the policy into every page of a built site and writes what hosts read: `_headers`, `_redirects`, `.nojekyll` and
 * `.hosting/nginx*.conf`. Throws where the policy has outgrown a host's limit.
 */
export async function writeHostingFiles({ directory, base, moved }: HostingOptions): Promise<void> {
  const pages: string[] = [];
  let sources = toInlineSources([]);
  for await (const { file, html } of readPages(directory)) {
    const own = toInlineSources([scanPage(html)]);
    writeFileSync(path.join(directory, file), applyPolicy(html, own));
    sources = joinSources(sources, own);
    pages.push(file);
  }
  const headers = securityHeaders(sources, { secure: true });
  const tooLong = headers.find(([name, value]) => name.length + value.length + 2 > longestHeaderLine);
  if (tooLong) {
    throw new Error(
      `The header ${tooLong[0]} is longer than the ${longestHeaderLine} characters that Cloudflare Pages reads: let fewer different inline styles and scripts stand in the pages (each costs 53 characters).`,
    );
  }
  const addresses = pages.filter((page) => page !== '404.html').map((page) => toPageAddress(page, base));
  await mkdir(path.join(directory, '.hosting'), { recursive: true });
  await Promise.all(
    Object.entries({
      _headers: toHeadersFile(headers, base),
      _redirects: toRedirectsFile(listRedirects(addresses, moved)),
      '.nojekyll': '',
      '.hosting/nginx.conf': toNginxFile({ headers, pages: addresses, moved, base }),
      '.hosting/nginx-http.conf': nginxHttpFile,
    }).map(([name, text]) => writeFile(path.join(directory, name), text)),
  );
}
