import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../../src/glossary/schema.ts';
import { rehypeGlossaryTerms } from '../../../src/markdown/rehype-glossary-terms.ts';

const definition = 'What the harbour is about.';
const glossary = glossarySchema.parse({
  terms: [
    { id: 'hb', term: 'HB', expansion: 'Harbour Board', kind: 'abbreviation', definition },
    { id: 'fr', term: 'FR', expansion: 'Fjord Republic', kind: 'country', definition },
    { id: 'norway', term: 'Norway', kind: 'country', definition },
    { id: 'buoy', term: 'buoy', kind: 'term', definition },
    { id: 'light-buoy', term: 'light buoy', kind: 'term', definition },
  ],
});

const mark = (html: string): string => {
  const tree = fromHtml(html, { fragment: true });
  rehypeGlossaryTerms({ glossary, address: '/glossary/' })(tree);
  return toHtml(tree);
};

describe('terms in the text', () => {
  it('are links to the glossary, an abbreviation with its words in full where the page first uses it', () => {
    expect(mark('<p data-locator="1.1">The HB met. The HB rose.</p>')).toBe(
      '<p data-locator="1.1">The <a href="/glossary/#g-hb">HB</a><i data-full="Harbour Board"></i> met. The <a href="/glossary/#g-hb" data-again="">HB</a> rose.</p>',
    );
  });

  it('are not written out where the text does so itself', () => {
    expect(mark('<p data-locator="1.1">The Harbour Board (HB) met.</p>')).not.toContain('data-full');
  });

  it('are linked at every use, within a paragraph too, but for names that are written out: these once a page', () => {
    const uses = (name: string) =>
      mark(`<p data-locator="1.1">${name} and ${name}</p><p data-locator="1.2">${name}</p>`).match(/<a /g);
    expect(uses('buoy')).toHaveLength(3);
    expect(uses('FR')).toHaveLength(3);
    expect(uses('Norway')).toHaveLength(1);
  });

  it('are marked from the second link to the same entry in a paragraph on, by whatever name', () => {
    const html = mark(
      '<p data-locator="1.1">The Harbour Board (HB) and <em>the HB</em>: a buoy.</p><p data-locator="1.2">HB</p>',
    );
    expect(html.match(/<a [^>]+>/g)).toEqual([
      '<a href="/glossary/#g-hb">',
      '<a href="/glossary/#g-hb" data-again="">',
      '<a href="/glossary/#g-hb" data-again="">',
      '<a href="/glossary/#g-buoy">',
      '<a href="/glossary/#g-hb">',
    ]);
  });

  it('are the longer one where two overlap', () => {
    expect(mark('<p data-locator="1.1">a light buoy</p>')).toContain(
      '<a href="/glossary/#g-light-buoy">light buoy</a>',
    );
  });

  it('are links beside one that begins or ends the words between two tags', () => {
    expect(mark('<p data-locator="1.1">Norway <em>buoy</em></p>')).toContain('<em><a href="/glossary/#g-buoy">');
    expect(mark('<p data-locator="1.1">of Norway<em>buoy</em></p>')).toContain('<em><a href="/glossary/#g-buoy">');
  });

  it('are left alone in links and outside numbered paragraphs', () => {
    const html = '<h2>HB</h2><p data-locator="1.1"><a href="#x">HB</a></p><aside><p>HB</p></aside>';
    expect(mark(html)).toBe(html);
  });

  it('leave the words of the text as they are', () => {
    const words = (html: string) => html.replace(/<[^>]+>/g, '');
    const html = '<p data-locator="1.1">Buoys of the HB in <em>Norway</em>, and a light buoy.</p>';
    expect(words(mark(html))).toBe(words(html));
  });
});
