import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSitePlace } from '../../../src/build/site-place.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

/** Where the site of a report with this address is to stand. */
function findPlace(address: string, environment: Record<string, string> = {}) {
  const content = makeTemporaryDirectory();
  writeFileSync(path.join(content, 'report.yaml'), `title: Lamps\naddress: ${address}\n`);
  return readSitePlace(content, environment);
}

describe('the place of a site', () => {
  it.each([
    ['https://lights.example/', '/'],
    ['https://lights.example', '/'],
    ['https://lights.example/piers/', '/piers/'],
    ['https://lights.example/piers/north', '/piers/north/'],
  ])('is what report.yaml says: %s is under %s', (site, base) => {
    expect(findPlace(site)).toEqual({ site, base });
  });

  it.each(['piers', '/piers', 'piers/', '/piers/'])('is under BASE_PATH, with whatever slashes: %s', (given) => {
    expect(findPlace('https://lights.example/lamps/', { BASE_PATH: given }).base).toBe('/piers/');
  });

  it('is SITE_URL where that is set, and under its path', () => {
    const site = 'https://harbors.example/piers/';
    expect(findPlace('https://lights.example/lamps/', { SITE_URL: site })).toEqual({ site, base: '/piers/' });
  });

  it('is under no path where the address is none, for the checks to tell of', () => {
    expect(findPlace('lamps').base).toBe('/');
  });
});
