import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchHeaders, parseHeadersFile } from '../../src/hosting/headers-file.ts';
import { ask, type NginxHost, nginx, startNginx } from './hosts.ts';
import { observatory, type Scanned } from './observatory.ts';

const tests = Object.entries(observatory);
const html = await readFile('dist/index.html', 'utf8');
const rules = parseHeadersFile(await readFile('dist/_headers', 'utf8'));
const shipped: Scanned = {
  headers: new Map([...matchHeaders(rules, '/')].map(([name, value]) => [name.toLowerCase(), value])),
  html,
  // Netlify and Cloudflare Pages lead to https by themselves; no file of ours says so.
  redirectedTo: 'https://reports.example/',
};

const scoreOf = (scanned: Scanned): number => tests.reduce((sum, [, test]) => sum + test(scanned).points, 100);

describe('MDN’s HTTP Observatory, on what _headers says,', () => {
  it.each(tests)('passes the site in %s', (_, test) => {
    expect(test(shipped).passes).toBe(true);
  });

  it('gives every point that it has for a site without cookies on no preload list', () => {
    expect(scoreOf(shipped)).toBe(130);
  });
});

describe(`MDN’s HTTP Observatory, on nginx${nginx ? '' : ' (skipped: it is not installed)'},`, () => {
  describe.runIf(nginx)('as the host', () => {
    let host: NginxHost;
    let scanned: Scanned;

    beforeAll(async () => {
      host = await startNginx();
      const { headers, body } = await ask(host.port, '/', {
        Host: 'reports.example',
        Origin: 'https://elsewhere.example',
      });
      const plain = await ask(host.plainPort, '/panel-1/?x=1', { Host: 'reports.example' });
      scanned = {
        headers: new Map(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        html: body.toString(),
        redirectedTo: plain.headers.location,
      };
    });

    afterAll(() => host.stop());

    it.each(tests)('passes the site in %s', (_, test) => {
      expect(test(scanned).passes).toBe(true);
    });

    it('gives the same points, and is led to the same page over https', () => {
      expect(scoreOf(scanned)).toBe(scoreOf(shipped));
      expect(scanned.redirectedTo).toBe('https://reports.example/panel-1/?x=1');
    });
  });
});

describe('MDN’s HTTP Observatory, as it is computed here,', () => {
  const withHeader = (name: string, value: string | undefined): Scanned => {
    const headers = new Map(shipped.headers);
    headers.delete(name);
    if (value !== undefined) headers.set(name, value);
    return { ...shipped, headers };
  };
  const policy = 'content-security-policy';

  it.each<[test: string, what: string, scanned: Scanned, points: number]>([
    [policy, 'no policy', withHeader(policy, undefined), -25],
    [policy, 'inline scripts', withHeader(policy, "default-src 'none'; script-src 'unsafe-inline'"), -20],
    [policy, 'scripts from anywhere', withHeader(policy, "default-src 'none'; script-src https:"), -20],
    [policy, 'plug-ins from anywhere', withHeader(policy, "script-src 'self'"), -20],
    [policy, 'eval', withHeader(policy, "default-src 'none'; script-src 'unsafe-eval'"), -10],
    ['cookies', 'a session cookie that scripts can read', withHeader('set-cookie', 'session=1'), -40],
    ['redirection', 'no way to https', { ...shipped, redirectedTo: undefined }, -20],
    ['redirection', 'a way to http', { ...shipped, redirectedTo: 'http://www.reports.example/' }, -20],
    ['referrer-policy', 'the whole address told', withHeader('referrer-policy', 'unsafe-url'), -5],
    ['strict-transport-security', 'none', withHeader('strict-transport-security', undefined), -20],
    ['strict-transport-security', 'a day', withHeader('strict-transport-security', 'max-age=86400'), -10],
    [
      'subresource-integrity',
      'a script of another host',
      { ...shipped, html: '<script src="//x.example/a.js"></script>' },
      -5,
    ],
    ['x-content-type-options', 'none', withHeader('x-content-type-options', undefined), -5],
    ['x-frame-options', 'frames for everybody', { ...shipped, headers: new Map() }, -20],
    ['cross-origin-resource-policy', 'an unknown word', withHeader('cross-origin-resource-policy', 'same'), -5],
  ])('fails a site in %s for %s', (name, _, scanned, points) => {
    expect(observatory[name]?.(scanned)).toEqual({ passes: false, points });
  });
});
