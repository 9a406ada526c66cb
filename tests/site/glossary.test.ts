import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { toOtherWords } from '../../src/glossary/other-words.ts';
import { readGlossary } from '../../src/glossary/read-glossary.ts';
import { findUses } from '../../src/glossary/term-uses.ts';
import { readReport } from '../../src/report/read-report.ts';
import { builtPages, elementsOf } from './built-site.ts';

const { terms } = await readGlossary('content');
const { sections, about } = await readReport('content');
const pages = new Map(builtPages().map((page) => [page.address, page]));
const textOf = (element: Element | undefined | null) => (element ? toText(element).replace(/\s+/g, ' ').trim() : '');

const page = pages.get('/glossary/');
const entries = new Map(
  (page ? elementsOf(page, 'section:has(> h3[id])') : []).map((entry) => [
    String(select('h3', entry)?.properties['id']),
    entry,
  ]),
);

describe('the glossary', () => {
  it('has an entry for every term', () => {
    expect([...entries.keys()].toSorted()).toEqual(terms.map(({ id }) => `g-${id}`).toSorted());
  });

  it.each(terms.map((term) => [term.term, term] as const))(
    'says of %s its words in full, its other names, a definition and the paragraphs that use it',
    (_, term) => {
      const entry = entries.get(`g-${term.id}`);
      const otherNames = term.aliases.length > 0 ? [`Also ${term.aliases.join(', ')}.`] : [];
      expect(textOf(select('h3', entry))).toBe([term.term, term.expansion ?? ''].join(' ').trim());
      expect(textOf(select('p', entry))).toBe([...otherNames, term.definition].join(' '));
      expect(selectAll('footer a', entry).map(textOf)).toEqual(
        findUses(term, [...sections, about]).map(({ locator }) => locator),
      );
    },
  );

  it('has for every term a page of the index, with its other names and what it is searched as', () => {
    for (const term of terms) {
      const topic = pages.get(`/topics/${term.id}/`);
      const header = topic && textOf(elementsOf(topic, 'main header')[0]);
      for (const name of [...term.aliases, ...toOtherWords(term)]) expect(header).toContain(name);
    }
  });
});
