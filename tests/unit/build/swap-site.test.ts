import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recoverSite, swapSite } from '../../../src/build/swap-site.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

let places: { output: string; previous: string };
let finished: string;

const put = (directory: string, text: string) => {
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'index.html'), text);
};
const published = () => readFileSync(path.join(places.output, 'index.html'), 'utf8');

/** Runs as a user whom file rights bind: they do not bind root, as whom tests may run. */
function asNobody(act: () => void): void {
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.('nobody');
  try {
    act();
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
}

beforeEach(() => {
  const root = makeTemporaryDirectory();
  places = { output: path.join(root, 'dist'), previous: path.join(root, 'previous') };
  finished = path.join(root, 'finished');
});

describe('putting a site in place', () => {
  it('works where none was published before', () => {
    put(finished, 'new');
    swapSite(finished, places);
    expect([published(), existsSync(places.previous)]).toEqual(['new', false]);
  });

  it('replaces the published site and leaves nothing beside it', () => {
    put(places.output, 'old');
    put(finished, 'new');
    swapSite(finished, places);
    expect([published(), existsSync(places.previous)]).toEqual(['new', false]);
  });

  it('keeps the old site where the new one cannot be moved', () => {
    put(places.output, 'old');
    expect(() => swapSite(finished, places)).toThrow();
    expect(published()).toBe('old');
  });

  it.runIf(process.seteuid)('keeps the old site where nothing may be written', () => {
    put(places.output, 'old');
    put(finished, 'new');
    const root = path.dirname(places.output);
    chmodSync(root, 0o555);
    asNobody(() => expect(() => swapSite(finished, places)).toThrow(/EACCES/));
    chmodSync(root, 0o755);
    expect([published(), existsSync(places.previous)]).toEqual(['old', false]);
  });

  it('brings the old site back after a kill between the two renames', () => {
    put(places.previous, 'old');
    expect(recoverSite(places)).toBe(true);
    expect(published()).toBe('old');
  });

  it('never brings an old site back over a new one', () => {
    put(places.output, 'new');
    put(places.previous, 'old');
    expect(recoverSite(places)).toBe(false);
    expect(published()).toBe('new');
  });
});
