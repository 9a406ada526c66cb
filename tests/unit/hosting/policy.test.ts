import { describe, expect, it } from 'vitest';
import { matchHeaders, parseHeadersFile, toHeadersFile } from '../../../src/hosting/headers-file.ts';
import {
  headerPolicy,
  joinSources,
  metaPolicy,
  securityHeaders,
  toHashSource,
  toInlineSources,
} from '../../../src/hosting/policy.ts';
import { listRedirects, parseRedirectsFile, toRedirectsFile } from '../../../src/hosting/redirects.ts';

const sources = toInlineSources([{ scripts: ['tick()'], styles: ['p{color:red}'] }]);

describe('the content security policy', () => {
  it('names an inline block by the hash that browsers compute', () => {
    expect(toHashSource('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });

  it('allows nothing that it does not name', () => {
    const policy = headerPolicy(sources, { secure: true });
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  it('lists each inline block once however many pages hold it', () => {
    const page = toInlineSources([{ scripts: ['tick()', 'tick()', 'tock()'], styles: [] }]);
    expect(page.scripts).toHaveLength(2);
    expect(joinSources(sources, page)).toEqual({ scripts: page.scripts, styles: sources.styles });
  });

  it('leaves out of the page what has no effect there, and what would break http://localhost', () => {
    expect(metaPolicy(sources)).not.toMatch(/frame-ancestors|upgrade-insecure-requests/);
    expect(headerPolicy(sources, { secure: false })).not.toContain('upgrade-insecure-requests');
    expect(securityHeaders(sources, { secure: false }).map(([name]) => name)).not.toContain(
      'Strict-Transport-Security',
    );
  });
});

describe('_headers', () => {
  const rules = parseHeadersFile(toHeadersFile(securityHeaders(sources, { secure: true }), '/reports/'));

  it('gives every path the security headers, each once', () => {
    for (const path of ['/', '/reports/assets/font.woff2', '/reports/nowhere']) {
      const headers = matchHeaders(rules, path);
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Content-Security-Policy')).toBe(headerPolicy(sources, { secure: true }));
    }
  });

  it('lets a browser keep for good what has a hash in its name, and nothing else', () => {
    expect(matchHeaders(rules, '/reports/assets/font.woff2').get('Cache-Control')).toContain('immutable');
    expect(matchHeaders(rules, '/reports/panel-1/').has('Cache-Control')).toBe(false);
  });

  it('is refused where a line is neither a path nor a header', () => {
    expect(() => parseHeadersFile('/*\n  X-Frame-Options DENY')).toThrow('_headers:2');
  });
});

describe('_redirects', () => {
  const redirects = listRedirects(['/', '/panel-1/', '/topics/gulf-of-aden/'], [{ from: '/old/', to: '/panel-1/' }]);

  it('leads capital letters to the page, never a page to itself', () => {
    const table = parseRedirectsFile(toRedirectsFile(redirects));
    expect(table.get('/Panel-1')).toBe('/panel-1/');
    expect(table.get('/TOPICS/GULF-OF-ADEN/')).toBe('/topics/gulf-of-aden/');
    expect([...table].filter(([from, to]) => from === to)).toEqual([]);
  });

  it('puts moved addresses first, for hosts take the first that matches', () => {
    expect(redirects[0]).toEqual({ from: '/old/', to: '/panel-1/' });
  });
});
