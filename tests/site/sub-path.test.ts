import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { ending, makeTwin, startBuild } from '../../src/build/twin.ts';
import { ask } from './hosts.ts';

let site: Awaited<ReturnType<typeof serveSite>> | undefined;
let port: number;
let twin: string;

beforeAll(async () => {
  twin = await makeTwin('sub-path');
  const { code, complaint } = await ending(startBuild(twin, { BASE_PATH: '/reports/' }));
  // The build itself proves that every link stays under the sub-path and leads somewhere.
  expect(complaint).toBe('');
  expect(code).toBe(0);
  site = await serveSite({ directory: path.join(twin, 'dist'), port: 0, base: '/reports/' });
  port = Number(new URL(site.address).port);
}, 240_000);

afterAll(async () => {
  site?.server.close();
  await rm(twin, { recursive: true, force: true });
});

describe('under a sub-path', () => {
  it('serves its pages there and nothing above', async () => {
    expect((await ask(port, '/reports/panel-1/')).status).toBe(200);
    expect((await ask(port, '/panel-1/')).status).toBe(404);
  });

  it.each([
    ['/reports', '/reports/'],
    ['/reports/panel-1', '/reports/panel-1/'],
    ['/reports/Panel-1/', '/reports/panel-1/'],
    ['/reports/panel-1/index.html', '/reports/panel-1/'],
  ])('leads %s to %s', async (from, to) => {
    expect((await ask(port, from)).headers.location).toBe(to);
  });

  it('keeps hashed files for good there too', async () => {
    const { body } = await ask(port, '/reports/panel-1/');
    const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(body.toString()) ?? [];
    expect(script).toMatch(/^\/reports\/assets\//);
    expect((await ask(port, script)).headers['cache-control']).toContain('immutable');
  });
});
