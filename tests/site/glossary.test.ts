import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { toOtherWords } from '../../src/glossary/other-words.ts';
import { readGlossary } from '../../src/glossary/read-glossary.ts';
import { isLinkedAtEveryUse } from '../../src/glossary/term-links.ts';
import { findUses, formsOf } from '../../src/glossary/term-uses.ts';
import { compareNames } from '../../src/registers/alphabet.ts';
import { createNameFinder } from '../../src/registers/find-names.ts';
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

/** Paragraphs of the pages, with the terms that each links, by the ids of the entries. */
const paragraphs = [...sections, about].flatMap(({ slug, paragraphs: ofSection }) => {
  const section = pages.get(`/${slug}/`);
  return ofSection.map(({ id, locator }) => {
    const element = section && elementsOf(section, `#${id}`)[0];
    const links = selectAll('a', element).map((link) => ({
      words: textOf(link),
      entry: String(link.properties['href']).split('/glossary/#g-')[1],
    }));
    return { id, locator, element, links };
  });
});

const linksOf = (locator: string) => paragraphs.find((paragraph) => paragraph.locator === locator)?.links ?? [];

describe('a link on a term', () => {
  it('stands in paragraphs that the entry lists', () => {
    const listed = new Map(terms.map((term) => [term.id, findUses(term, [...sections, about]).map(({ id }) => id)]));
    const unlisted = paragraphs.flatMap(({ id, links }) =>
      links.filter(({ entry }) => entry && !listed.get(entry)?.includes(id)).map(({ words }) => `${id}: ${words}`),
    );
    expect(unlisted).toEqual([]);
  });

  it('stands at every use of what is no name written out', () => {
    const unlinked = terms
      .filter((term) => isLinkedAtEveryUse(term) && term.kind !== 'country')
      .flatMap((term) => {
        const find = createNameFinder(formsOf(term), term.notIn);
        return paragraphs.flatMap(({ id, element, links }) =>
          find(links.reduce((text, { words }) => text.replace(words, '·'), textOf(element))).map(
            ({ name }) => `${id}: ${name}`,
          ),
        );
      });
    expect(unlinked).toEqual([]);
  });

  it.each([
    ['1.2', 'crackdown'],
    ['1.2', 'individual freedom'],
    ['1.2', 'free speech'],
    ['1.2', 'regional leader'],
    ['1.8', 'short-range nuclear strike'],
    ['1.9', 'provocations'],
    ['2.4', 'coal'],
    ['3.7', 'virus'],
    ['4.1', 'high-tech'],
    ['4.3', 'high-tech'],
    ['4.6', 'law enforcement'],
  ])('is not in %s on “%s”, of which the definition is not true', (locator, words) => {
    expect(linksOf(locator).filter((link) => link.words.includes(words))).toEqual([]);
  });

  it.each([
    ['I.2', 'Park Geun-hye', 'park-geun-hye'],
    ['1.2', 'President Xi Jinping', 'xi-jinping'],
    ['1.5', 'Kim Jong-un', 'kim-jong-un'],
    ['1.9', 'President Donald Trump', 'donald-trump'],
  ])('holds in %s the whole name %s', (locator, words, entry) => {
    expect(linksOf(locator)).toContainEqual({ words, entry });
  });
});

describe('what refers to a paragraph', () => {
  const listedBy = (locator: string) =>
    terms
      .filter((term) => findUses(term, sections).some((paragraph) => paragraph.locator === locator))
      .map(({ term }) => term)
      .toSorted(compareNames);

  it.each(sections.map(({ slug }) => slug))(
    'is in %s, under Glossary, the entries that list it, in their order',
    (slug) => {
      const references = pages.get(`/references/${slug}/`);
      for (const { id, locator } of sections.find((section) => section.slug === slug)?.paragraphs ?? []) {
        const links = references ? elementsOf(references, `#to-${id} a[href*="/glossary/#"]`) : [];
        expect(links.map(textOf), locator).toEqual(listedBy(locator));
      }
    },
  );
});
