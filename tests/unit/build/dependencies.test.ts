import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as Record<string, Record<string, string>>;
const declared = new Set(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }));
const [, table = ''] = readFileSync('README.md', 'utf8').split('## Dependencies, and why each is here');
const explained = [...(table.split('\n## ')[0]?.matchAll(/^\| ([^|]+?) +\|/gm) ?? [])]
  .flatMap(([, names]) => (names ?? '').split(', '))
  .filter((name) => /^[@a-z]/.test(name));

it('explains every dependency in the README, and none that is gone', () => {
  expect(explained.toSorted()).toEqual([...declared].toSorted());
});

it('declares every package that the code imports, or the types of it', () => {
  const imported = ['src', 'scripts', 'bench', 'tests']
    .flatMap(listCode)
    // It holds the files of other sites as text, and those have packages of their own.
    .filter((file) => path.basename(file) !== 'install-peers.ts')
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|\}) .*?from '(@[^/']+\/[^/']+|[^./@'][^/']*)/gm)].map(
        ([, name = '']) => ({ file, name }),
      ),
    );
  const undeclared = imported
    .filter(({ name }) => !isBuiltin(name) && !name.startsWith('astro:'))
    .filter(({ name }) => !declared.has(name) && !declared.has(`@types/${name}`));
  expect(undeclared).toEqual([]);
});

it('pins every dependency to one version', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

function listCode(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|astro)$/.test(name))
    .map((name) => path.join(directory, name));
}
