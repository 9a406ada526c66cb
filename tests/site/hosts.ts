import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveSite } from '../../src/build/serve-site.ts';

export interface Host {
  port: number;
  stop: () => Promise<void>;
}

export interface NginxHost extends Host {
  /** Port where it answers as over plain http. */
  plainPort: number;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks with the path exactly as given; `fetch` would tidy it first. */
export function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
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

/** The server behind `npm start`. */
export async function startOwnServer(): Promise<Host> {
  const { server, address } = await serveSite({ directory: 'dist', port: 0 });
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: Number(new URL(address).port), stop };
}

/** Path of nginx, or undefined where it is not installed. */
export const nginx = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((directory) => path.join(directory, 'nginx'))
  .find((file) => existsSync(file));

/** nginx with the configuration that the build wrote, wrapped in the few lines that a publisher writes. */
export async function startNginx(): Promise<NginxHost> {
  if (!nginx) throw new Error('nginx is not installed');
  const place = await mkdtemp(path.join(os.tmpdir(), 'nginx-'));
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const isRoot = process.getuid?.() === 0;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    path.join(place, 'nginx.conf'),
    `${isRoot ? 'user root;' : ''} daemon off; worker_processes 1; pid ${place}/pid; error_log ${place}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${place}/${name};`).join(' ')}
  server {
    listen localhost:${port};
    root ${path.resolve('dist')};
    include ${path.resolve('dist/.hosting/nginx.conf')};
  }
  server {
    listen localhost:${plainPort};
    include ${path.resolve('dist/.hosting/nginx-http.conf')};
  }
}
`,
  );
  const server = spawn(
    nginx,
    ['-p', place, '-c', path.join(place, 'nginx.conf'), '-e', path.join(place, 'error.log')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaint = '';
  server.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  await answering(port, server, () => complaint);
  return {
    port,
    plainPort,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function answering(port: number, server: ChildProcess, complaint: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`nginx refused the configuration: ${complaint()}`);
    const answered = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(50);
  }
  throw new Error(`nginx did not answer: ${complaint()}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
