export interface Redirect {
  from: string;
  to: string;
}

/**
 * Redirects for hosts that read a `_redirects` file: from the ways in which people capitalise an address, with and without its
 * last slash, and from addresses that this site has published and has since moved (`moved`). To a page in small letters hosts add
 * the slash by themselves, and some take a rule that adds it for a circle, so there is none. `index.html` they lead to the page
 * (Cloudflare Pages) or serve as it is, and the page names its own address (`rel=canonical`).
 */
export function listRedirects(pages: readonly string[], moved: readonly Redirect[]): Redirect[] {
  const spellings = pages
    .filter((page) => page !== '/' && page.endsWith('/'))
    .flatMap((page) =>
      [...new Set([page.toUpperCase(), toTitleCase(page)])]
        .filter((spelling) => spelling !== page)
        .flatMap((from) => [
          { from, to: page },
          { from: from.slice(0, -1), to: page },
        ]),
    );
  return [...moved, ...spellings];
}

/** `_redirects` as Netlify and Cloudflare Pages read it: from, to, status. */
export function toRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Reads a `_redirects` file back into a map from address to address. */
export function parseRedirectsFile(source: string): Map<string, string> {
  const lines = source.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.trim().split(/\s+/)).map(([from = '', to = '']) => [from, to]));
}

const toTitleCase = (page: string): string => page.replace(/(?<=\/)[a-z]/g, (letter) => letter.toUpperCase());
