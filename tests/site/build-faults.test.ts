import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, hashFiles, makeTwin, startBuild } from '../../src/build/twin.ts';
import { listFiles } from '../../src/files/list-files.ts';

const panel = 'content/panels/panel-1.mdx';
let twin: string;
let published: Map<string, string>;

const inTwin = (file: string) => path.join(twin, file);
const publishedNow = () => hashFiles(inTwin('dist'));

/** Rewrites every text of the twin's content. */
async function changeContent(change: (text: string) => string): Promise<void> {
  const texts = (await listFiles(inTwin('content'))).filter((file) => /\.(mdx|yaml|lock)$/.test(file));
  for (const file of texts) {
    const place = inTwin(path.join('content', file));
    await writeFile(place, change(await readFile(place, 'utf8')));
  }
}

/** Waits until a build has begun to write its site. */
async function writing(): Promise<void> {
  for (;;) {
    const names = await readdir(inTwin('.build')).catch(() => []);
    const site = names.find((name) => /^site-\d+$/.test(name));
    if (site && (await listFiles(inTwin(path.join('.build', site))).catch(() => [])).length > 0) return;
    await wait(50);
  }
}

beforeAll(async () => {
  twin = await makeTwin('faults');
  await cp('dist', inTwin('dist'), { recursive: true });
  published = await publishedNow();
}, 60_000);

afterAll(() => rm(twin, { recursive: true, force: true }));

describe('the last good site stays, every byte of it,', { timeout: 600_000 }, () => {
  it('where the content has an error, which is told with file and line', async () => {
    const source = await readFile(inTwin(panel), 'utf8');
    await writeFile(inTwin(panel), `${source}\n<script>alert(1)</script>\n`);
    const { code, complaint } = await ending(startBuild(twin));
    await writeFile(inTwin(panel), source);
    expect(code).toBe(1);
    expect(complaint).toContain(`${panel}\n${source.split('\n').length + 1}:1`);
    expect(await publishedNow()).toEqual(published);
  });

  it('where the disk takes no more', async () => {
    const { code, complaint } = await ending(startBuild(twin, { before: 'ulimit -f 64' }));
    expect(code).toBe(1);
    expect(complaint).toMatch(/File too large|EFBIG/);
    expect(await publishedNow()).toEqual(published);
  });

  it('where a build is killed while it writes', async () => {
    const build = startBuild(twin);
    const ended = ending(build);
    await writing();
    process.kill(-(build.pid ?? 0), 'SIGKILL');
    expect((await ended).code).toBe(null);
    expect(await publishedNow()).toEqual(published);
  });
});

describe('two builds at once, without a network, beside broken caches, of texts with a byte order mark and Windows line ends,', () => {
  let endings: Awaited<ReturnType<typeof ending>>[];

  beforeAll(async () => {
    await changeContent((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    // What a killed build and other tools may have left: it is not read.
    for (const leftover of [
      '.build/site-1',
      '.build/cache-1',
      '.astro',
      'node_modules/.astro',
      'node_modules/.vite/deps',
    ]) {
      await mkdir(inTwin(leftover), { recursive: true });
      for (const name of ['data-store.json', '_metadata.json'])
        await writeFile(inTwin(path.join(leftover, name)), '[broken');
    }
    const environment = { NODE_OPTIONS: `--import=${pathToFileURL('tests/site/refuse-network.mjs')}` };
    endings = await Promise.all([1, 2].map(() => ending(startBuild(twin, { environment }))));
  }, 600_000);

  it('succeed, and complain of nothing', () => {
    expect(endings).toEqual([
      { code: 0, complaint: '' },
      { code: 0, complaint: '' },
    ]);
  });

  it('publish the same bytes as one build that nothing disturbs', async () => {
    expect(await publishedNow()).toEqual(published);
  });

  it('leave nothing else behind', async () => {
    expect(await readdir(inTwin('.build'))).toEqual([]);
  });
});
