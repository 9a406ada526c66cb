import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { parseHeadersFile } from '../../src/hosting/headers-file.ts';
import { ask, type Host, nginx, startNginx, startOwnServer } from './hosts.ts';

const hosts = [
  { name: 'npm start', start: startOwnServer, isHere: true, isSecure: false },
  {
    name: nginx ? 'nginx' : 'nginx (skipped: it is not installed)',
    start: startNginx,
    isHere: nginx !== undefined,
    isSecure: true,
  },
];

const files = await listFiles('dist');
const script = files.find((file) => /^assets\/.*\.js$/.test(file));
const index = files.find((file) => file.endsWith('.pf_index'));
const shipped = parseHeadersFile(await readFile('dist/_headers', 'utf8'))[0]?.headers ?? [];

describe.each(hosts)('$name', ({ start, isHere, isSecure }) => {
  describe.runIf(isHere)('as a host', () => {
    let host: Host;

    beforeAll(async () => {
      host = await start();
    });

    afterAll(() => host.stop());

    it.each([
      ['a page', '/panel-1/', 200],
      ['the home page', '/', 200],
      ['an address where nothing is', '/nowhere/', 404],
      ['a script', `/${script}`, 200],
      ['a file of the search index', `/${index}`, 200],
      ['a missing script', '/assets/gone.js', 404],
    ])('sends every security header with %s', async (_, path, expected) => {
      const { status, headers } = await ask(host.port, path);
      expect(status).toBe(expected);
      for (const [name, value] of shipped) {
        const onlySecure = name === 'Strict-Transport-Security' && !isSecure;
        const sent = isSecure ? value : value.replace('; upgrade-insecure-requests', '');
        expect(headers[name.toLowerCase()], name).toBe(onlySecure ? undefined : sent);
      }
    });

    it('keeps hashed files for good and asks again for the rest, the error page above all', async () => {
      for (const file of [script, index]) {
        expect((await ask(host.port, `/${file}`)).headers['cache-control']).toContain('immutable');
      }
      expect((await ask(host.port, '/panel-1/')).headers['cache-control']).toBe('no-cache');
      expect((await ask(host.port, '/assets/gone.js')).headers['cache-control']).toBe('no-cache');
    });

    it('answers an unknown address with the page that helps', async () => {
      const { body, headers } = await ask(host.port, '/nowhere/');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toContain('No page at this address');
    });

    it.each([
      ['/panel-1', '/panel-1/'],
      ['/Panel-1/', '/panel-1/'],
      ['/PANEL-1', '/panel-1/'],
      ['/panel-1/index.html', '/panel-1/'],
      ['/index.html', '/'],
      ['/search?q=THAAD%20x', '/search/?q=THAAD%20x'],
      ['/SEARCH/?q=a&b', '/search/?q=a&b'],
    ])('leads %s to %s', async (path, target) => {
      const { status, headers } = await ask(host.port, path);
      expect([status, headers.location]).toEqual([301, target]);
    });

    it.each([
      '//evil.example/index.html',
      '//evil.example/',
      '/%2f%2fevil.example/',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/..%5cpackage.json',
      '/%00',
      '/%E0%A4%A',
      '/_headers',
      '/.hosting/nginx.conf',
      '/assets/',
    ])('gives away nothing and leads nowhere for %s', async (path) => {
      const { status, headers, body } = await ask(host.port, path);
      expect([400, 404]).toContain(status);
      expect(headers.location).toBe(undefined);
      expect(body.toString()).not.toMatch(/devDependencies|Content-Security-Policy: /);
    });

    it('answers a second request with 304 while nothing changed', async () => {
      const { headers } = await ask(host.port, '/panel-1/');
      const again = await ask(host.port, '/panel-1/', { 'If-None-Match': String(headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    });

    it('compresses text, and types what search needs', async () => {
      const { headers } = await ask(host.port, '/panel-1/', { 'Accept-Encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBe(isSecure ? 'gzip' : 'br');
      expect((await ask(host.port, `/${script}`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect((await ask(host.port, `/${index}`)).headers['content-type']).toBe('application/octet-stream');
    });
  });
});
