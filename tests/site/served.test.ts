import { get, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { listFiles } from '../../src/build/site-files.ts';

let server: Awaited<ReturnType<typeof serveSite>>['server'];
let port: number;

beforeAll(async () => {
  const served = await serveSite({ directory: 'dist', port: 0 });
  server = served.server;
  port = Number(new URL(served.address).port);
});

afterAll(() => void server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with the path exactly as given; `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

const files = await listFiles('dist');
const script = files.find((file) => /^assets\/.*\.js$/.test(file));
const wasm = files.find((file) => /wasm.*\.pagefind$/.test(file));

describe('the server behind npm start', () => {
  it.each(['/', '/panel-1/', '/nowhere/', `/${script}`, `/${wasm}`])(
    'sends every security header with %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; .*trusted-types 'none'; frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    },
  );

  it('keeps hashed files for good and asks again for the rest, the error page above all', async () => {
    expect((await ask(`/${script}`)).headers['cache-control']).toContain('immutable');
    expect((await ask('/panel-1/')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/assets/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  it('answers an unknown address with 404 and the page that helps', async () => {
    const { status, body, headers } = await ask('/nowhere/');
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.toString()).toContain('No page at this address');
  });

  it.each([
    ['/panel-1', '/panel-1/'],
    ['/Panel-1/', '/panel-1/'],
    ['/PANEL-1', '/panel-1/'],
    ['/panel-1/index.html', '/panel-1/'],
    ['/index.html', '/'],
    ['/search?q=THAAD%20x', '/search/?q=THAAD%20x'],
  ])('leads %s to %s', async (path, target) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, target]);
  });

  it.each([
    '//evil.example/index.html',
    '//evil.example/%2e%2e',
    '/%2f%2fevil.example/',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/%E0%A4%A',
    '/_headers',
    '/.hosting/nginx.conf',
  ])('gives away nothing and leads nowhere for %s', async (path) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([404, undefined]);
  });

  it('answers a second request with 304 while nothing changed', async () => {
    const { headers } = await ask('/panel-1/');
    const again = await ask('/panel-1/', { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('compresses text with Brotli, and types what search needs', async () => {
    expect((await ask('/panel-1/', { 'Accept-Encoding': 'gzip, br' })).headers['content-encoding']).toBe('br');
    expect((await ask(`/${script}`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask(`/${wasm}`)).headers['content-type']).toBe('application/octet-stream');
  });
});
