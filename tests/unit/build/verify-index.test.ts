import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findIndexFaults } from '../../../src/build/verify-index.ts';
import { findShrinkage } from '../../../src/build/verify-site.ts';
import type { Manifest, StoredHead } from '../../../src/search/manifest.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

const home = '<meta name="search" data-search-bundle="/search-index/0f/">';
const paragraph = (number: number) => ({ id: `p1-${number}`, locator: `1.${number}`, text: 'x', line: 1, words: 1 });
const sections = [{ slug: 'panel-1', paragraphs: [paragraph(1), paragraph(2)] }];

let root: string;

/** A site of one page whose search bundle holds the given paragraphs. Gives back its directory and its index file. */
function build(name: string, ids: readonly string[]): { site: string; index: string } {
  const site = path.join(root, name);
  const bundle = path.join(site, 'search-index/0f');
  mkdirSync(bundle, { recursive: true });
  const write = (bytes: string, extension: string) => {
    const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
    writeFileSync(path.join(bundle, file), bytes);
    return file;
  };
  const heads = ids.map((id): StoredHead => [`panel-1/#${id}`, '', '', '']);
  const index = write('lamps', 'pf_index');
  const manifest = {
    records: heads.length,
    introduction: 0,
    about: heads.length,
    reference: heads.length,
    lengths: '0'.repeat(heads.length),
    first: [],
    index: [['a', 'z', index]],
    heads: [[0, write(JSON.stringify(heads), 'json')]],
    texts: [[0, write(JSON.stringify(ids.map(() => 'tide')), 'json')]],
    aliases: write('[]', 'json'),
    asking: '',
    names: [['l', write('["0|lantern"]', 'json')]],
    vocabulary: [['t', write('["tide"]', 'json')]],
    filters: write('{}', 'json'),
  } satisfies Manifest;
  writeFileSync(path.join(bundle, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(site, 'index.html'), home);
  return { site, index: path.join(bundle, index) };
}

beforeEach(() => {
  root = makeTemporaryDirectory();
});

describe('a search index is not published', () => {
  it('unless it is whole', async () => {
    expect(await findIndexFaults(build('whole', ['p1-1', 'p1-2']).site, home, sections)).toEqual([]);
  });

  it('when it is missing', async () => {
    const { site } = build('missing', ['p1-1', 'p1-2']);
    rmSync(path.join(site, 'search-index'), { recursive: true });
    expect(await findIndexFaults(site, home, sections)).toEqual([expect.stringContaining('name no search bundle')]);
  });

  it('when it is not the one that the pages name', async () => {
    const { site } = build('other', ['p1-1', 'p1-2']);
    const other = home.replace('0f', '0e');
    expect(await findIndexFaults(site, other, sections)).toEqual([expect.stringContaining('name no search bundle')]);
  });

  it('when it is empty', async () => {
    expect(await findIndexFaults(build('empty', []).site, home, sections)).toEqual([
      'search-index: p1-1 is not in it',
      'search-index: p1-2 is not in it',
    ]);
  });

  it('when a file of it is missing, of whatever kind', async () => {
    const files = readdirSync(path.dirname(build('whole', ['p1-1', 'p1-2']).index));
    for (const file of files.filter((name) => name !== 'manifest.json')) {
      const { site, index } = build(`without ${file}`, ['p1-1', 'p1-2']);
      rmSync(path.join(path.dirname(index), file));
      expect(await findIndexFaults(site, home, sections)).toContain(`search-index: ${file} is missing`);
    }
  });

  it('when a file of it is altered', async () => {
    const { site, index } = build('altered', ['p1-1', 'p1-2']);
    writeFileSync(index, 'lumps');
    expect(await findIndexFaults(site, home, sections)).toEqual([expect.stringMatching(/does not have the bytes/)]);
  });

  it('when it is far smaller than the published one, and says how to publish it all the same', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `p1-${at}`);
    const before = build('before', ids).site;
    expect(await findShrinkage(build('little smaller', ids.slice(4)).site, before)).toEqual([]);
    expect(await findShrinkage(build('half', ids.slice(10)).site, before)).toEqual([
      expect.stringMatching(/^10 search records, where the published site has 20; .*ALLOW_SMALLER=1/),
    ]);
  });

  it('when pages are missing beside it', async () => {
    const before = build('before', ['p1-1']).site;
    for (const page of ['a', 'b', 'c']) writeFileSync(path.join(before, `${page}.html`), '');
    expect(await findShrinkage(build('after', ['p1-1']).site, before)).toEqual([
      expect.stringMatching(/^1 pages, where the published site has 4/),
    ]);
  });
});

it.each([
  ['is gone', undefined],
  ['is cut off', '{"records": 2'],
])(
  'a published site whose list of search files %s keeps no other from its place, and is warned of',
  async (_, list) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const before = build('before', ['p1-1', 'p1-2']);
    const manifest = path.join(path.dirname(before.index), 'manifest.json');
    rmSync(manifest);
    if (list) writeFileSync(manifest, list);
    for (const page of ['a', 'b', 'c']) writeFileSync(path.join(before.site, `${page}.html`), '');
    expect(await findShrinkage(build('after', ['p1-1']).site, before.site)).toEqual([
      expect.stringMatching(/^1 pages, where the published site has 4/),
    ]);
    expect(warn.mock.calls).toEqual([
      [`${manifest} cannot be read; the search index of ${before.site} counts as none`],
    ]);
    warn.mockRestore();
  },
);
