import type { ChildProcess } from 'node:child_process';
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

/** Waits until a build has begun to write its site, or has ended. */
async function writing(build: ChildProcess): Promise<void> {
  while (build.exitCode === null) {
    const files = await listFiles(inTwin(`.build/site-${build.pid}`)).catch(() => []);
    if (files.length > 0) return;
    await wait(50);
  }
}

beforeAll(async () => {
  twin = await makeTwin('faults');
  await cp('dist', inTwin('dist'), { recursive: true });
  published = await publishedNow();
}, 60_000);

afterAll(() => rm(twin, { recursive: true, force: true }));

describe('the last good site stays, every byte of it,', { timeout: 300_000 }, () => {
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
});

describe('of two builds at once, without a network, beside broken caches, of texts with a byte order mark and Windows line ends,', () => {
  let killed: Awaited<ReturnType<typeof ending>> | undefined;
  let publishedAfterKill: typeof published;
  let other: typeof killed;

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
    const [first, second] = [startBuild(twin, { environment }), startBuild(twin, { environment })];
    const endings = new Map([first, second].map((build) => [build, ending(build)]));
    // The other waits for the one that is first.
    const dying = await Promise.race([first, second].map((build) => writing(build).then(() => build)));
    process.kill(-(dying.pid ?? 0), 'SIGKILL');
    killed = await endings.get(dying);
    publishedAfterKill = await publishedNow();
    other = await endings.get(dying === first ? second : first);
  }, 600_000);

  it('one is killed while it writes, and the last good site stays, every byte of it', () => {
    expect(killed?.code).toBe(null);
    expect(publishedAfterKill).toEqual(published);
  });

  it('the other succeeds, and complains of nothing', () => {
    expect(other).toEqual({ code: 0, complaint: '' });
  });

  it('the other publishes the same bytes as one build that nothing disturbs', async () => {
    expect(await publishedNow()).toEqual(published);
  });

  it('the other leaves nothing else behind', async () => {
    expect(await readdir(inTwin('.build'))).toEqual([]);
  });
});
