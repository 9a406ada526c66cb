import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { findContentType } from '../hosting/media-types.ts';
import { indexDirectory } from '../search/index-directory.ts';

const place = '@search-bundle@';
const builtFile = new RegExp(`^${indexDirectory}/[\\w-]+/[\\w.-]+$`);

/**
 * Lets pages under development search: they are given the bundle of the site as it was last built, and its files are
 * served from there. New text is found after the next build.
 */
export function searchLastBuild(site: string): AstroIntegration {
  let base = '/';
  return {
    name: 'search-last-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
          if (builtFile.test(file)) await sendBuilt(path.join(site, file), response);
          else {
            nameBundle(response, await findBundle(site));
            next();
          }
        });
      },
    },
  };
}

async function sendBuilt(file: string, response: ServerResponse): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  response
    .writeHead(bytes ? 200 : 404, { 'Content-Type': findContentType(file) ?? 'application/octet-stream' })
    .end(bytes);
}

async function findBundle(site: string): Promise<string> {
  const home = await readFile(path.join(site, 'index.html'), 'utf8').catch(() => '');
  return /data-search-bundle="([^"]+)"/.exec(home)?.[1] ?? '';
}

/** Has the bundle's name stand in a page as it is sent. */
function nameBundle(response: ServerResponse, bundle: string): void {
  const fill = (chunk: unknown): unknown => {
    const text = chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : chunk;
    return typeof text === 'string' && text.includes(place) ? text.replaceAll(place, bundle) : chunk;
  };
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  response.write = ((chunk: unknown, ...rest: []) => write(fill(chunk), ...rest)) as typeof response.write;
  response.end = ((chunk: unknown, ...rest: []) => end(fill(chunk), ...rest)) as typeof response.end;
}
