import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface BillOfMaterials {
  bomFormat: string;
  components: { name: string; group?: string; version: string; purl: string; hashes?: unknown[] }[];
}

it('npm run sbom lists every package of the lockfile, with its version and hash', { timeout: 60_000 }, () => {
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { stdout } = spawnSync(command ?? '', [...first, 'run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { bomFormat, components } = JSON.parse(stdout) as BillOfMaterials;
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { name?: string; version: string }>;
  };
  const locked = Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { name, version }]) => `${name ?? place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`);
  const listed = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
  expect(bomFormat).toBe('CycloneDX');
  expect(new Set(listed)).toEqual(new Set(locked));
  expect(components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
});
