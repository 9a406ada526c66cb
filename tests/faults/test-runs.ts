/** The runs of `npm test`, with the projects of each. */
export const testRuns = {
  browser: ['browser'],
  others: ['unit', 'site'],
  afterwards: ['accessibility', 'late'],
} as const;

export type TestRun = keyof typeof testRuns;

/** File that holds the results of a run. */
export const resultsOf = (run: TestRun): string => `test-results/${run}.json`;

/** Files that hold all results of `npm test`. */
export const resultFiles: readonly string[] = (Object.keys(testRuns) as TestRun[]).map(resultsOf);
