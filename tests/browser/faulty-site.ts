import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { serveSite } from '../../src/build/serve-site.ts';
import { findContentType } from '../../src/hosting/media-types.ts';

/** What happens to a file on its way: its bytes, and where they should have gone. */
type Fault = (response: ServerResponse, bytes: Buffer) => void;

/** The file arrives, to be kept for a year, with other bytes than the built site holds. */
const altered =
  (change: (bytes: Buffer) => Buffer): Fault =>
  (response, bytes) => {
    response.writeHead(200, { 'Cache-Control': 'public, max-age=31536000, immutable' }).end(change(bytes));
  };

/** Every fault of the network, of hosts and of what stands between that a file of a static site meets. */
export const faults = {
  '404': (response) => response.writeHead(404).end('Not here'),
  '500': (response) => response.writeHead(500).end(),
  'a captive portal’s page': (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
  'nothing at all': altered((bytes) => bytes.subarray(0, 0)),
  'half of it': altered((bytes) => bytes.subarray(0, bytes.length >> 1)),
  'a flipped byte': altered((bytes) => {
    const other = Buffer.from(bytes);
    other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1;
    return other;
  }),
  'no answer': () => {},
  'a reset': (response) => response.socket?.resetAndDestroy(),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

interface FaultySite {
  address: string;
  /** From now on a file meets a fault, every time or only so often. */
  harm: (file: string, fault: FaultName, times?: number) => void;
  /** All files arrive again. Gives back how often the harmed one was asked for. */
  mend: () => number;
  stop: () => Promise<void>;
}

/** The built site, served as a good host would, but for one file at a time. */
export async function serveFaultySite(): Promise<FaultySite> {
  const { server, address } = await serveSite({ directory: 'dist', port: 0 });
  const [respond] = server.listeners('request');
  let harmed: { file: string; fault: FaultName; times: number; asked: number } | undefined;
  server.removeAllListeners('request').on('request', async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', address);
    // Nobody reads these pages: without a face of their own they are there sooner.
    if (pathname.endsWith('.woff2')) {
      response.writeHead(404).end();
      return;
    }
    if (harmed?.file !== pathname || harmed.asked++ >= harmed.times) {
      respond?.(request, response);
      return;
    }
    const { fault } = harmed;
    response.setHeader('Content-Type', findContentType(pathname) ?? 'application/octet-stream');
    faults[fault](response, await readFile(path.join('dist', pathname)));
  });
  return {
    address,
    harm: (file, fault, times = Number.POSITIVE_INFINITY) => {
      harmed = { file, fault, times, asked: 0 };
    },
    mend: () => {
      const asked = harmed?.asked ?? 0;
      harmed = undefined;
      return asked;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
