/** The runs of `npm test`, side by side, with the projects of each. */
export const testRuns = { browser: ['browser'], others: ['unit', 'site'] } as const;

/** File that holds the results of a run. */
export const resultsOf = (run: keyof typeof testRuns): string => `test-results/${run}.json`;

/** Files that hold all results of `npm test`. */
export const resultFiles: readonly string[] = (Object.keys(testRuns) as (keyof typeof testRuns)[]).map(resultsOf);
