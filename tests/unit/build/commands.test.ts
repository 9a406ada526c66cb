import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names every command of the project in the README, and none that is gone', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readFileSync('README.md', 'utf8').matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name);
  expect([...new Set(named)].filter((name) => name !== 'ci').toSorted()).toEqual(Object.keys(scripts).toSorted());
});
