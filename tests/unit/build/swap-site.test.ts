import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recoverSite, swapSite } from '../../../src/build/swap-site.ts';

let places: { output: string; previous: string };
let finished: string;

const put = (directory: string, text: string) => {
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'index.html'), text);
};
const published = () => readFileSync(path.join(places.output, 'index.html'), 'utf8');

beforeEach(() => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'swap-'));
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
