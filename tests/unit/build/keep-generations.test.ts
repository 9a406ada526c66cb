import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepGenerations } from '../../../src/build/keep-generations.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

let root: string;
let count = 0;

/** A site whose page loads one script, published after another. Gives back its directory. */
async function publish(script: string, lastGood?: string): Promise<string> {
  const site = path.join(root, String(count++));
  mkdirSync(path.join(site, 'assets'), { recursive: true });
  writeFileSync(path.join(site, 'index.html'), script);
  writeFileSync(path.join(site, 'assets', script), script);
  await keepGenerations(site, lastGood);
  return site;
}

const scripts = async (site: string) => (await listFiles(site)).filter((file) => file.startsWith('assets/'));

beforeEach(() => {
  root = makeTemporaryDirectory();
});

describe('hashed files of earlier sites', () => {
  it('stay for open tabs, those of three sites and no more', async () => {
    let site: string | undefined;
    for (const script of ['a.js', 'b.js', 'c.js', 'd.js', 'e.js']) site = await publish(script, site);
    expect(await scripts(site ?? '')).toEqual(['assets/b.js', 'assets/c.js', 'assets/d.js', 'assets/e.js']);
  });

  it('are not counted again when the same text is built again', async () => {
    const first = await publish('a.js');
    const second = await publish('b.js', first);
    const third = await publish('b.js', await publish('b.js', second));
    expect(await scripts(third)).toEqual(['assets/a.js', 'assets/b.js']);
  });

  it('come back in front after a rollback', async () => {
    const second = await publish('b.js', await publish('a.js'));
    expect(await scripts(await publish('a.js', second))).toEqual(['assets/a.js', 'assets/b.js']);
  });

  it.each(['[["assets/b', '', '{}', '[[1]]'])('stay where their list is damaged: %s', async (damaged) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const last = await publish('b.js', await publish('a.js'));
    writeFileSync(path.join(last, '.hosting/generations.json'), damaged);
    expect(await scripts(await publish('c.js', last))).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/generations\.json cannot be read; all hashed files/)]]);
    warn.mockRestore();
  });

  it('are none on a first build', async () => {
    expect(await scripts(await publish('a.js'))).toEqual(['assets/a.js']);
  });
});
