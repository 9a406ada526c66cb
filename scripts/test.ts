import { spawnSync } from 'node:child_process';

// Each step prints its own failures; the first that fails ends the run, for the later ones build on it.
const steps = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check'],
  ['types', 'node_modules/astro/bin/astro.mjs', 'check'],
  ['build', 'scripts/build.ts'],
  ['tests', 'node_modules/vitest/vitest.mjs', 'run'],
  ['faults and bad inputs', 'scripts/count-faults.ts', '--check'],
] as const;

for (const [name, ...command] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
