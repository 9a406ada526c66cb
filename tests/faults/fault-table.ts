import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { toPosix } from '../../src/files/to-posix.ts';

const itemSchema = z.strictObject({
  /** The fault or bad input, as a reader of the table is told it: a fragment of the index is altered */
  fault: z.string(),
  /** File of the tests that try it: tests/unit/checks/check-content.test.ts */
  in: z.string(),
  /** Words in the names of those tests, describe blocks included: refuse in the bytes: Latin-1 */
  test: z.string(),
});

const catalogueSchema = z.record(z.string(), z.array(itemSchema));

/** What can go wrong, by what it attacks, each with the tests that try it. */
type Catalogue = z.infer<typeof catalogueSchema>;

/** The parts that count of what `vitest` writes as JSON. */
export interface TestResults {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

interface TriedFault {
  area: string;
  fault: string;
  file: string;
  test: string;
  /** Number of tests that ran for it. */
  tried: number;
  /** Number of those that passed. */
  survived: number;
  /** Number of tests that did not run, for want of nginx or Firefox. */
  skipped: number;
}

/** Throws where a row of the catalogue lacks a field or has an unknown one. */
export const readCatalogue = (source: string): Catalogue => catalogueSchema.parse(parse(source));

/** Every fault of the catalogue with the count of its tests in the results; one that no test names has none at all. */
export function countTries(catalogue: Catalogue, { testResults }: TestResults): TriedFault[] {
  const tests = testResults.flatMap(({ name, assertionResults }) => {
    const file = toPosix(path.relative('.', name));
    return assertionResults.map(({ fullName, status }) => ({ file, status, name: fullName }));
  });
  return Object.entries(catalogue).flatMap(([area, items]) =>
    items.map((item) => {
      const own = tests.filter(({ file, name }) => file === item.in && name.includes(item.test));
      const count = (...kinds: string[]) => own.filter(({ status }) => kinds.includes(status)).length;
      return {
        area,
        fault: item.fault,
        file: item.in,
        test: item.test,
        tried: count('passed', 'failed'),
        survived: count('passed'),
        skipped: own.length - count('passed', 'failed'),
      };
    }),
  );
}

/** Faults that no test tries, neither here nor on a machine with nginx and Firefox. */
export const findUntried = (faults: readonly TriedFault[]): TriedFault[] =>
  faults.filter(({ tried, skipped }) => tried + skipped === 0);

export const hasSurvived = ({ tried, survived }: TriedFault): boolean => tried > 0 && survived === tried;

/** The faults as a page of Markdown: totals by area, then each fault with its test. */
export function toFaultTable(faults: readonly TriedFault[]): string {
  const areas = [...Map.groupBy(faults, ({ area }) => area)];
  const totals = (own: readonly TriedFault[]) =>
    `${own.filter(({ tried }) => tried > 0).length} | ${own.filter(hasSurvived).length} | ${sum(own, 'tried')} | ${sum(own, 'survived')}`;
  return `# Faults and bad inputs

Written by \`npm run faults\` from the last \`npm test\`; the list is \`tests/faults/catalogue.yaml\`. A fault has survived
when every test that tries it has passed.

| Against | Faults tried | Survived | Tests run | Passed |
| --- | ---: | ---: | ---: | ---: |
${areas.map(([area, own]) => `| ${area} | ${totals(own)} |`).join('\n')}
| **All** | ${totals(faults).replace(/\d+/g, '**$&**')} |

${areas.map(([area, own]) => toSection(area, own)).join('\n')}`;
}

const sum = (faults: readonly TriedFault[], field: 'tried' | 'survived'): number =>
  faults.reduce((total, fault) => total + fault[field], 0);

const toSection = (area: string, faults: readonly TriedFault[]): string => `## ${area}

| Fault or bad input | Test | Tried | Survived |
| --- | --- | ---: | ---: |
${faults.map(({ fault, file, test, tried, survived }) => `| ${escapeMarkdown(fault)} | ${file.replace('tests/', '')}: ${escapeMarkdown(test)} | ${tried} | ${survived} |`).join('\n')}
`;

const escapeMarkdown = (text: string): string => text.replace(/[<>|\\`*_[\]]/g, '\\$&');
