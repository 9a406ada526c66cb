import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { matchHeaders, parseHeadersFile } from '../hosting/headers-file.ts';
import { findContentType } from '../hosting/media-types.ts';
import { cacheRevalidated } from '../hosting/policy.ts';
import { parseRedirectsFile } from '../hosting/redirects.ts';
import { normaliseBase } from './site-place.ts';

interface ServeOptions {
  directory: string;
  /** Port to listen on; the next free one is taken where it is in use. 0 lets the system choose. */
  port: number;
  /** Path that the site was built for: `/` (default) or `/reports/` */
  base?: string;
}

interface Served {
  server: Server;
  /** Address of the home page: http://localhost:4321/ */
  address: string;
}

/**
 * Serves a built site on localhost as a good host would: by the site's own `_headers` and `_redirects`, compressed, with
 * the error page's status, revalidation, and one address a page. What only https may send is left out.
 */
export async function serveSite({ directory, port, base = '/' }: ServeOptions): Promise<Served> {
  const site: Site = { root: path.resolve(directory), base: normaliseBase(base) };
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  const used = await listen(server, port);
  return { server, address: `http://localhost:${used}${site.base}` };
}

interface Site {
  root: string;
  base: string;
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const pathname = decodePath(rawPath);
  const redirect = pathname === undefined ? undefined : await findRedirect(site, pathname);
  if (redirect !== undefined) {
    response.writeHead(301, { Location: encodeURI(redirect) + (query === undefined ? '' : `?${query}`) }).end();
    return;
  }
  const file = pathname === undefined ? undefined : await findFile(site, pathname);
  const shown = file ?? path.join(site.root, '404.html');
  await send(request, response, shown, file ? 200 : 404, await readHeaders(site, pathname, file !== undefined));
}

/** Percent-encoding undone; undefined for what is malformed or would leave the site. */
function decodePath(rawPath: string): string | undefined {
  try {
    const decoded = decodeURIComponent(rawPath);
    const isInside = !/(^|\/)\.\.?(\/|$)|[\\\0]/.test(decoded) && !decoded.startsWith('//');
    return isInside ? decoded : undefined;
  } catch {
    return undefined;
  }
}

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() ?? false;

/** The file at an address; what hosts keep to themselves (`_headers`, dot files) is not found. */
async function findFile({ root, base }: Site, pathname: string): Promise<string | undefined> {
  if (!pathname.startsWith(base) || /\/(\.(?!well-known\/)|_(headers|redirects)$)/.test(pathname)) return undefined;
  const file = path.join(root, pathname.slice(base.length), pathname.endsWith('/') ? 'index.html' : '');
  return (await isFile(file)) ? file : undefined;
}

async function findRedirect(site: Site, pathname: string): Promise<string | undefined> {
  if (pathname === site.base.slice(0, -1)) return site.base;
  if (await findFile(site, pathname)) return pathname.endsWith('/index.html') ? pathname.slice(0, -10) : undefined;
  const moved = parseRedirectsFile(await readText(path.join(site.root, '_redirects')));
  const target = moved.get(pathname) ?? moved.get(`${pathname}/`);
  if (target) return target;
  const page = `${pathname.replace(/\/(index\.html)?$/i, '')}/`;
  for (const candidate of [page, page.toLowerCase()]) {
    if (candidate !== pathname && (await findFile(site, candidate))) return candidate;
  }
  return undefined;
}

const secureOnly = new Set(['Strict-Transport-Security']);

async function readHeaders({ root }: Site, pathname: string | undefined, found: boolean): Promise<Map<string, string>> {
  const rules = parseHeadersFile(await readText(path.join(root, '_headers')));
  const headers = matchHeaders(rules, pathname ?? '/');
  for (const name of secureOnly) headers.delete(name);
  const policy = headers.get('Content-Security-Policy');
  if (policy) headers.set('Content-Security-Policy', policy.replace('; upgrade-insecure-requests', ''));
  if (!found || !headers.has('Cache-Control')) headers.set('Cache-Control', cacheRevalidated);
  return headers;
}

const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
  headers: Map<string, string>,
): Promise<void> {
  const bytes = await readFile(file).catch(() => Buffer.from('Not found'));
  const type = findContentType(file);
  const { body, encoding } = await encode(bytes, type, request.headers['accept-encoding'] ?? '');
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${encoding ? `-${encoding}` : ''}"`;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('Content-Type', type ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (status === 200) response.setHeader('ETag', etag);
  if (status === 200 && request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const compressed = new Map<string, Buffer>();

/** Text in Brotli at its best, as hosts store it, or gzip; each distinct file is compressed once. */
async function encode(
  bytes: Buffer,
  type: string | undefined,
  accepted: string,
): Promise<{ body: Buffer; encoding?: 'br' | 'gzip' }> {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!encoding || !type?.includes('charset') || bytes.length < 512) return { body: bytes };
  const key = encoding + createHash('sha256').update(bytes).digest('base64');
  const body =
    compressed.get(key) ??
    (encoding === 'br'
      ? await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
      : await toGzip(bytes, { level: 9 }));
  compressed.set(key, body);
  return { body, encoding };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}
