import { describe, expect, it } from 'vitest';
import { builtPages, elementsOf } from './built-site.ts';

describe('the registers', () => {
  it.each([
    ['/figures/', 'Figures'],
    ['/timeline/', 'Timeline'],
    ['/places/', 'Places'],
  ])('give search the rows of %s, each with an id and a label', (address, label) => {
    const page = builtPages().find((each) => each.address === address);
    const records = page ? elementsOf(page, '[data-search-record]') : [];
    expect(records.length).toBeGreaterThan(20);
    for (const record of records) {
      expect(record.properties['id']).toBeTruthy();
      expect(record.properties['dataSearchLabel']).toBe(label);
    }
  });
});
