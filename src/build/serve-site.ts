import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

interface ServeOptions {
  directory: string;
  /** Port to listen on; the next free one is taken where it is in use. 0 lets the system choose. */
  port: number;
}

interface Served {
  server: Server;
  /** Address of the home page: http://localhost:4321/ */
  address: string;
}

/** Serves a built site as a good static host would: compressed, with the error page's status, and on localhost alone. */
export async function serveSite({ directory, port }: ServeOptions): Promise<Served> {
  const root = path.resolve(directory);
  const notFound = sirv(root, { dev: true, single: '404.html' });
  const files = sirv(root, { dev: true, etag: true });
  const compress = compression({ threshold: 512 }) as unknown as (
    ...args: [...Parameters<RequestListener>, () => void]
  ) => void;
  const server = createServer((request, response) => {
    compress(request, response, () => {
      files(request, response, () => {
        response.statusCode = 404;
        notFound(request, response);
      });
    });
  });
  const used = await listen(server, port);
  return { server, address: `http://localhost:${used}/` };
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
