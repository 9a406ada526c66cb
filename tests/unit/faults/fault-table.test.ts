import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countTries, findUntried, hasSurvived, readCatalogue, toFaultTable } from '../../faults/fault-table.ts';

const file = 'tests/unit/tides.test.ts';
const catalogue = readCatalogue(`
Tides:
  - { fault: the gate is open, in: ${file}, test: 'refuse: open' }
  - { fault: the gate | is gone, in: ${file}, test: 'refuse: gone' }
  - { fault: no gate was built, in: ${file}, test: 'refuse: unbuilt' }
  - { fault: the gate is locked, in: ${file}, test: 'refuse: locked' }
`);
const faults = countTries(catalogue, {
  testResults: [
    {
      name: file,
      assertionResults: [
        { fullName: 'the tables refuse: open at night', status: 'passed' },
        { fullName: 'the tables refuse: open by day', status: 'failed' },
        { fullName: 'the tables refuse: gone', status: 'passed' },
        { fullName: 'the tables refuse: locked', status: 'skipped' },
      ],
    },
    { name: 'tests/unit/lamps.test.ts', assertionResults: [{ fullName: 'refuse: unbuilt', status: 'passed' }] },
  ],
});

describe('a fault of the catalogue', () => {
  it('has survived when every test of its file that names it has passed', () => {
    expect(faults.map(({ tried, survived }) => [tried, survived])).toEqual([
      [2, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(faults.filter(hasSurvived).map(({ fault }) => fault)).toEqual(['the gate | is gone']);
  });

  it('is untried where no test names it, not where its test was skipped', () => {
    expect(findUntried(faults).map(({ fault }) => fault)).toEqual(['no gate was built']);
  });

  it('stands in the table with its test and what was counted', () => {
    const table = toFaultTable(faults);
    expect(table).toContain('| Tides | 2 | 1 | 3 | 2 |');
    expect(table).toContain('| the gate \\| is gone | unit/tides.test.ts: refuse: gone | 1 | 1 |');
  });
});

describe('the catalogue', () => {
  const items = Object.values(readCatalogue(readFileSync('tests/faults/catalogue.yaml', 'utf8'))).flat();

  it('names each fault once, and files of tests that are there', () => {
    const names = items.map(({ fault }) => fault);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(items.filter((item) => !existsSync(item.in))).toEqual([]);
  });
});
