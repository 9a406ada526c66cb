import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

it('names every command of the project in the README, and none that is gone', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = [...readFileSync('README.md', 'utf8').matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name);
  expect([...new Set(named)].filter((name) => name !== 'ci').toSorted()).toEqual(Object.keys(scripts).toSorted());
});

it('sends readers of the README to files that are there', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/`(src\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(named).not.toEqual([]);
  expect(named.filter((file) => globSync(file).length === 0)).toEqual([]);
});

/** Runs a script of the project with arguments and variables; gives back how it ended and what it printed. */
async function run(command: string, variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, command.split(' '), {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output: output.trim(), complaint: complaint.trim() };
}

it.each([
  ['scripts/check.ts --help', 'npm run check -- DIRECTORY'],
  ['scripts/permalinks.ts --help', '--moved OLD=NEW'],
  ['scripts/coverage.ts --help', 'npm run coverage'],
  ['scripts/count-faults.ts --help', 'npm run faults'],
  ['scripts/check-reproducible.ts --help', 'npm run check:reproducible'],
  ['scripts/stress-build.ts --help', 'npm run stress:build'],
  ['bench/run.ts --help', 'npm run bench'],
  ['bench/import/run.ts --help', 'npm run bench:import'],
  ['bench/scale/run.ts --help', 'npm run bench:scale'],
  ['bench/relevance/run.ts --help', 'npm run bench:relevance'],
])('%s says what the command takes, and does nothing else', async (command, usage) => {
  const { code, output, complaint } = await run(command);
  expect([code, complaint]).toEqual([0, '']);
  expect(output).toContain(usage);
});

it.each([
  ['scripts/check.ts --bogus', /^Unknown option '--bogus'/],
  ['scripts/permalinks.ts --moved x', /^"x" does not say what went where; write it as p1-4=p2-3/],
  ['scripts/permalinks.ts --date 5.5', /^"5\.5" is no day of the calendar/],
  ['scripts/coverage.ts panels', /^"panels" is more than this command takes/],
  ['scripts/count-faults.ts --chek', /^Unknown option '--chek'/],
  ['scripts/check-reproducible.ts no/node', /^There is no Node at no\/node/],
  ['scripts/stress-build.ts many', /^"many" is no number of kills/],
  ['bench/run.ts 1 many', /^"many" is no number of builds/],
  ['bench/import/run.ts many', /^"many" is no number of pages/],
  ['bench/scale/run.ts 1 many', /^"many" is no number of pages/],
  ['bench/relevance/run.ts --slow', /^Unknown option '--slow'/],
])('%s is refused in one sentence, with where to look', async (command, sentence) => {
  const { code, output, complaint } = await run(command);
  expect([code, output]).toEqual([2, '']);
  expect(complaint.split('\n')).toEqual([expect.stringMatching(sentence), '--help says what this command takes.']);
});

it('a port that is none is refused before anything is built', async () => {
  const { code, output, complaint } = await run('scripts/start.ts', { PORT: 'abc' });
  expect([code, output]).toEqual([2, '']);
  expect(complaint).toMatch(/^PORT is "abc", which is no port; set it to a number[^\n]*$/);
});

it.each([
  ['scripts/check.ts contnt', {}, /contnt\n1:1 error there is no such directory/],
  ['scripts/check.ts ..', {}, /1:1 error this lies outside the project/],
  ['scripts/permalinks.ts --content README.md', {}, /README\.md\n1:1 error there is no such directory/],
  [
    'scripts/coverage.ts',
    { CONTENT: 'tests/fixtures' },
    /tests\/fixtures\/report\.yaml\n1:1 error the file is missing/,
  ],
])('%s names the directory or the file that is at fault', async (command, variables, fault) => {
  const { code, complaint } = await run(command, variables);
  expect(code).toBe(1);
  expect(complaint).toMatch(fault);
  expect(complaint).not.toMatch(/^ +at /m);
});
