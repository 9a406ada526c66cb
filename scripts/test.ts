import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resultsOf, type TestRun, testRuns } from '../tests/faults/test-runs.ts';

interface Ended {
  code: number;
  /** All that was printed. */
  said: string;
}

// Each step prints its own failures; the first that fails ends the run, for the later ones build on it.
const before = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check'],
  ['types', 'node_modules/astro/bin/astro.mjs', 'check'],
  ['build', 'scripts/build.ts'],
] as const;
for (const [name, ...command] of before) step(name, command);

console.log('\n— tests');
// Tests in browsers mostly wait: the others run beside them with the cores that these leave, and are told of when they end.
const runs = await Promise.all([run('browser', { isTold: true }), runAside()]);
const failed = runs.flat().filter(({ code }) => code !== 0);
// Whatever else was printed, the end says what failed.
for (const { said } of failed) console.log(said.slice(Math.max(0, said.search(/.*Failed (?:Suites|Tests) \d/))));
if (failed.length > 0) process.exit(1);

step('faults and bad inputs', ['scripts/count-faults.ts', '--check']);

function step(name: string, command: readonly string[]): void {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

async function runAside(): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const name of ['others', 'afterwards'] as const) {
    ended.push(await run(name, { workers: Math.max(1, availableParallelism() - 1) }));
    console.log(ended.at(-1)?.said);
  }
  return ended;
}

/** Runs the tests of some projects; what is told is printed as it comes. */
async function run(name: TestRun, { workers = 1, isTold = false }): Promise<Ended> {
  const projects = testRuns[name].map((project) => `--project=${project}`);
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...projects, `--maxWorkers=${workers}`],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TEST_RESULTS: resultsOf(name) } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isTold) process.stdout.write(text);
    });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', (ended) => resolve(ended)),
  );
  return { code: code ?? 1, said };
}
