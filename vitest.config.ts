import { defineConfig } from 'vitest/config';

const accessibility = 'tests/browser/accessibility.test.ts';
const late = ['tests/browser/hostile-input.test.ts', 'tests/browser/lit-words.test.ts'];

// A busy machine may be slow: what a page comes to is waited for, not timed.
const inBrowsers = { expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: process.env['TEST_RESULTS'] ?? 'test-results/tests.json' }]],
    projects: [
      // Pure modules keep nothing from one file of tests to the next: they are loaded once.
      { test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
      // Nor do those of the built site, whose pages are read and parsed once then.
      { test: { name: 'site', isolate: false, include: ['tests/site/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [accessibility, ...late],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      // The one file that uses a core to the full: apart, so that it can run beside the other browser tests, which mostly wait.
      {
        test: {
          ...inBrowsers,
          name: 'accessibility',
          include: [accessibility],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxConcurrency: 2,
        },
      },
      // Some of the others follow it, so that both runs end at about the same time.
      {
        test: {
          ...inBrowsers,
          name: 'late',
          include: late,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
