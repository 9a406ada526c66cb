import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  needs?: string;
  /** Another workflow, which the job calls instead of taking steps of its own. */
  uses?: string;
  permissions?: Record<string, string>;
  steps?: { uses?: string; run?: string }[];
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const directory = '.github/workflows';
const workflows = readdirSync(directory).map((name) => {
  const source = readFileSync(path.join(directory, name), 'utf8');
  return { name, source, workflow: parse(source) as Workflow };
});

describe.each(workflows)('the workflow $name', ({ source, workflow }) => {
  it('runs no action that could change under it: each is pinned to a commit, its version beside it', () => {
    const uses = source.split('\n').filter((line) => /\buses: (?!\.\/)/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('may only read, but for the job that publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writers = Object.entries(workflow.jobs).filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(writers.map(([name]) => name).filter((name) => name !== 'publish')).toEqual([]);
  });

  it('takes packages from the lockfile alone', () => {
    const commands = Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run = '' }) => run));
    expect(commands.filter((command) => /npm (?:i|install)\b|npx/.test(command))).toEqual([]);
  });
});

describe('publishing', () => {
  it('waits for the tests', () => {
    const jobs = workflows.find(({ name }) => name === 'pages.yml')?.workflow.jobs;
    expect(jobs?.['publish']?.needs).toBe('build');
    expect(jobs?.['build']?.needs).toBe('test');
    expect(jobs?.['test']?.uses).toBe('./.github/workflows/test.yml');
  });
});
