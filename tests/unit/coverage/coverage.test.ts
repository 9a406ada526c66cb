import { describe, expect, it } from 'vitest';
import { findAll, findUncovered, patterns } from '../../../src/coverage/coverage.ts';
import { readHoldings } from '../../../src/coverage/read-holdings.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { parseSection } from '../../../src/report/section.ts';

const report = await readReport('content');
const sections = [...report.sections, report.about];
const holdings = await readHoldings('content', sections);
const isImported = report.identity.edition.kind === 'original';

const harbours = parseSection(
  `---
title: Harbours
---

[#p1-1]
Bergen and the HMC met in June 2014. Ships should carry 40 lamps, and on ships the lamps must be lit.
`,
  'content/panels/panel-1.mdx',
);
const writtenIn = (findings: ReturnType<typeof findAll>) =>
  findings.map(({ pattern, written }) => `${pattern} ${written}`);

describe('coverage', () => {
  it('finds dates, numbers, abbreviations, names and what is asked', () => {
    expect(writtenIn(findAll([harbours]))).toEqual([
      'date June 2014',
      'number 40',
      'abbreviation HMC',
      'name Bergen',
      'name HMC',
      'recommendation should',
      'recommendation must',
    ]);
  });

  it('leaves open what no register holds and nothing else', () => {
    const run = (words: string, ...kinds: (typeof patterns)[number][]) => ({
      paragraph: 'p1-1',
      words,
      patterns: kinds,
    });
    const held = {
      names: ['HMC'],
      runs: [run('June 2014', 'date'), run('Ships should carry 40 lamps', 'recommendation')],
    };
    expect(writtenIn(findUncovered([harbours], held))).toEqual(['number 40', 'name Bergen', 'recommendation must']);
  });

  it('takes a run of words for its own paragraph only', () => {
    const elsewhere = [{ paragraph: 'p1-2', words: 'June 2014', patterns: ['date'] as const }];
    expect(writtenIn(findUncovered([harbours], { names: [], runs: elsewhere }))).toContain('date June 2014');
  });
});

describe('the report', () => {
  // What an editor has not gone through yet in an imported text is told by npm run coverage.
  it.skipIf(isImported)('leaves nothing in no register and unexplained', () => {
    const open = findUncovered(sections, holdings).map(
      ({ file, paragraph, pattern, written }) => `${file}:${paragraph.line} ${pattern} ${written}`,
    );
    expect(open).toEqual([]);
  });

  it.skipIf(isImported).each(patterns)('would leave a %s open without what is held as one', (pattern) => {
    const open = findUncovered(sections, {
      names: pattern === 'name' || pattern === 'abbreviation' ? [] : holdings.names,
      runs: holdings.runs.filter((run) => !run.patterns.includes(pattern)),
    });
    expect(open.map((finding) => finding.pattern)).toContain(pattern);
  });
});
