import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Results {
  testResults: { name: string; assertionResults: { fullName: string; status: 'passed' | 'failed' | 'skipped' }[] }[];
}

/** Tests that try a fault or a bad input, by what they attack. */
const areas: readonly (readonly [area: string, files: RegExp])[] = [
  ['Search client', /^tests\/(unit|browser)\/search.*fault|^tests\/browser\/search/],
  [
    'Content and registers',
    /^tests\/unit\/(checks|permalinks|registers|glossary|figures|timeline|places|topics|recommendations)\//,
  ],
  ['Script and policy', /^tests\/browser\/policy|^tests\/unit\/build\/scan-page|^tests\/unit\/hosting\//],
  ['Build, swap and lock', /^tests\/unit\/build\/(swap-site|build-lock|verify-site|keep-generations|lockfile)/],
  ['Importer', /^tests\/unit\/importer\//],
  ['Host', /^tests\/site\/(hosting|sub-path)/],
];

// npm test leaves its results where this finds them; run it first.
const source = await readFile('test-results/tests.json', 'utf8').catch(() => {
  console.error('There are no test results: run npm test first, then this command.');
  process.exit(1);
});
const { testResults } = JSON.parse(source) as Results;
const tests = testResults.flatMap(({ name, assertionResults }) => {
  const file = path.relative('.', name).split(path.sep).join('/');
  return assertionResults.map((each) => ({ file, ...each }));
});
const rows = areas.map(([area, files]) => {
  const own = tests.filter(({ file, status }) => files.test(file) && status !== 'skipped');
  return { area, own, survived: own.filter(({ status }) => status === 'passed').length };
});
const total = {
  tried: rows.reduce((sum, { own }) => sum + own.length, 0),
  survived: rows.reduce((sum, { survived }) => sum + survived, 0),
};
const escapeMarkdown = (text: string) =>
  text
    .replace(/[<>|\\`*_[\]]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .slice(0, 200);

await writeFile(
  'tests/FAULTS.md',
  `# Faults and bad inputs

Written by \`npm run faults\` from the last \`npm test\`: each line below is a test.

| Against | Tried | Survived |
|---|---:|---:|
${rows.map(({ area, own, survived }) => `| ${area} | ${own.length} | ${survived} |`).join('\n')}
| **All** | **${total.tried}** | **${total.survived}** |

${rows
  .filter(({ own }) => own.length > 0)
  .map(
    ({ area, own }) =>
      `## ${area}\n\n${own.map(({ fullName, status }) => `- ${status === 'passed' ? '' : '**not survived:** '}${escapeMarkdown(fullName.trim())}`).join('\n')}`,
  )
  .join('\n\n')}
`,
);
console.log(`${total.survived} of ${total.tried} survived; tests/FAULTS.md lists them.`);
