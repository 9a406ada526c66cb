import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resultsOf, testRuns } from '../tests/faults/test-runs.ts';

// Each step prints its own failures; the first that fails ends the run, for the later ones build on it.
const before = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check'],
  ['types', 'node_modules/astro/bin/astro.mjs', 'check'],
  ['build', 'scripts/build.ts'],
] as const;
for (const [name, ...command] of before) step(name, command);

console.log('\n— tests');
const [inBrowsers, others] = await Promise.all([
  run('browser', [], { stdio: ['ignore', 'inherit', 'inherit'] }),
  // Tests in browsers mostly wait: the others run beside them, with the cores that these leave, and are told of afterwards.
  run('others', [`--maxWorkers=${Math.max(1, availableParallelism() - 1)}`], { stdio: ['ignore', 'pipe', 'pipe'] }),
]);
console.log(others.said);
const failed = inBrowsers.code || others.code;
if (failed) process.exit(failed);

step('faults and bad inputs', ['scripts/count-faults.ts', '--check']);

function step(name: string, command: readonly string[]): void {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs the tests of some projects. Gives back the exit code, and what was said where it is piped. */
async function run(
  name: keyof typeof testRuns,
  more: string[],
  options: SpawnOptions,
): Promise<{ code: number; said: string }> {
  const projects = testRuns[name].map((project) => `--project=${project}`);
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...more], {
    ...options,
    env: { ...process.env, TEST_RESULTS: resultsOf(name) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', (ended) => resolve(ended)),
  );
  return { code: code ?? 1, said };
}
