import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Checker } from 'accessibility-checker-engine';
import type { AxeResults } from 'axe-core';

const { resolve } = createRequire(import.meta.url);
const axeSource = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const ibmSource = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** A page of either driver: Playwright's or Puppeteer's. */
interface Page {
  evaluate(script: string): Promise<unknown>;
  evaluate<Result>(script: () => Promise<Result>): Promise<Result>;
}

/** Rules that a page breaks, of WCAG 2.2 AA and of good practice, text contrast at AAA; each with the element. */
export async function listAxeViolations(page: Page): Promise<string[]> {
  // As an argument of the driver, not as a script of the page: the content security policy stays in force.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Contrast at AAA is looked at once: what reaches it reaches AA.
      rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Rules of IBM's Equal Access checker that a page breaks; what only a person can judge is not among them. */
export async function listIbmViolations(page: Page): Promise<string[]> {
  await page.evaluate(`${ibmSource};globalThis.ibmChecker = new ace.Checker()`);
  return page.evaluate(async () => {
    const { ibmChecker } = globalThis as unknown as { ibmChecker: Checker };
    const { results } = await ibmChecker.check(document, ['WCAG_2_2', 'IBM_Accessibility']);
    return results
      .filter(({ value: [kind, outcome] }) => `${kind}` === 'VIOLATION' && `${outcome}` === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`);
  });
}
