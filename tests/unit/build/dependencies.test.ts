import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<string, Record<string, string>>;
const [, table = ''] = readFileSync('README.md', 'utf8').split('## Dependencies, and why each is here');
const explained = [...(table.split('\n## ')[0]?.matchAll(/^\| ([^|]+?) +\|/gm) ?? [])]
  .flatMap(([, names]) => (names ?? '').split(', '))
  .filter((name) => /^[@a-z]/.test(name));

it('explains every dependency in the README, and none that is gone', () => {
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(explained.toSorted()).toEqual(names.toSorted());
});

it('pins every dependency to one version', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
