import { spawnSync } from 'node:child_process';

// npm run stress:search: every file of the built search meets every fault, in a tab that has searched before and in a new one.
const tests = ['--project=browser', 'tests/browser/search-faults.test.ts', '--reporter=default'];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, EVERY_FAULT: '1' },
});
process.exit(status ?? 1);
