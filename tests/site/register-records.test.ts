import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../src/glossary/read-glossary.ts';
import { readRecords } from '../../src/search/build/read-records.ts';
import { type BuiltPage, builtPages, elementsOf } from './built-site.ts';

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

  it('part in an excerpt what a figure measures from when it was so', () => {
    const page = builtPages().find((each) => each.address === '/figures/') as BuiltPage;
    const texts = readRecords(page.tree, 'figures/').map(({ text }) => text);
    expect(texts).toContain('U.S. oil production · 2014');
  });

  it('give search every term of the glossary with its definition, labelled', async () => {
    const records = readRecords(fromHtml(readFileSync('dist/glossary/index.html', 'utf8')), 'glossary/');
    const { terms } = await readGlossary('content');
    expect(new Map(records.map(({ address, label, text }) => [address, [label, text]]))).toEqual(
      new Map(terms.map(({ id, definition }) => [`glossary/#g-${id}`, ['Glossary', definition]])),
    );
  });
});
