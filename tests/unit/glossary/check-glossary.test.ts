import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../src/glossary/check-glossary.ts';
import { parseSection } from '../../../src/report/section.ts';

const text = parseSection(
  `---
title: Harbours
order: 1
numeral: "1"
abstract: None.
---

[#p1-1]
The Harbour Board (HB) met in Oslo; NE winds kept the pilots ashore.

[#p1-2]
An IMO rule binds the HB.
`,
  'content/panels/panel-1.mdx',
);

const glossary = `terms:
  - id: hb
    term: HB
    expansion: Harbour Board
    kind: body
    definition: The board that runs the harbour.
    aliases: [port authority]
    seeAlso: [pilot]
  - id: pilot
    term: pilot
    kind: term
    definition: One who leads ships into the harbour.
  - id: imo
    term: IMO
    kind: body
    definition: A body whose rule binds the board.
leftOut:
  - abbreviation: NE
    reason: A point of the compass.
`;

const problemsOf = (source: string) =>
  checkGlossary(source, 'content/glossary.yaml', [text]).map(({ file, line, reason }) => `${file}:${line} ${reason}`);

describe('the glossary', () => {
  it('has no problem when every entry is borne out by the text', () => {
    expect(problemsOf(glossary)).toEqual([]);
  });

  it.each([
    [
      'a term that no paragraph uses',
      ['term: pilot', 'term: lodestar'],
      /glossary.yaml:10 no paragraph uses "lodestar"/,
    ],
    [
      'a term of whose forms no paragraph holds any',
      ['term: pilot\n', 'term: lodestar\n    inText: [pilotage]\n'],
      /:10 no paragraph uses "lodestar" or "pilotage"/,
    ],
    [
      'a phrase left out that no paragraph holds',
      ['kind: term', 'kind: term\n    notIn: [pilot whales]'],
      /:12 no paragraph holds "pilot whales", which "pilot" lists under notIn/,
    ],
    ['a reference to no term', ['[pilot]', '[lantern]'], /:8 "HB" refers to "lantern", which is no term/],
    ['one id for two terms', ['id: pilot', 'id: hb'], /:9 the id "hb" stands twice/],
    [
      'one name for two terms',
      ['kind: term', 'kind: term\n    aliases: [Port Authority]'],
      /:9 "port authority" names "HB" and "pilot"/,
    ],
    [
      'readers’ words that name a second term',
      ['kind: term', 'kind: term\n    searchedAs: [port authority]'],
      /:9 "port authority" names "HB" and "pilot"/,
    ],
    [
      'a reader’s word that is a name of the term',
      ['[port authority]', '[port authority]\n    searchedAs: [quay office, Port Authority]'],
      /:8 "Port Authority" stands twice among the names of "HB" and the words that it is searched as; keep the first/,
    ],
    [
      'an alias that is the term in full',
      ['[port authority]', '[Harbour Board]'],
      /:7 "Harbour Board" stands twice among the names of "HB"/,
    ],
    ['an unknown field', ['kind: term', 'kind: term\n    colour: red'], /:12 unknown field "colour"/],
    [
      'a left-out abbreviation that is not there',
      ['abbreviation: NE', 'abbreviation: SW'],
      /no paragraph holds the ab/,
    ],
  ])('is told of %s', (_name, [from = '', to = ''], message) => {
    expect(problemsOf(glossary.replace(from, to)).join('\n')).toMatch(message);
  });

  it('may name a form that only another edition of the text holds', () => {
    expect(problemsOf(glossary.replace('term: pilot\n', 'term: pilotage\n    inText: [pilot]\n'))).toEqual([]);
  });

  it.each([
    ['an address set in capitals', '12 QUAY STREET, SUITE 3, FAX 55-1234'],
    ['a long word in capitals', 'The photographs are RELEASED, all of them.'],
  ])('does not take %s for abbreviations', (_name, words) => {
    const about = { ...text, paragraphs: text.paragraphs.map((each) => ({ ...each, id: 'pa-1', text: words })) };
    expect(checkGlossary(glossary, 'content/glossary.yaml', [text, about])).toEqual([]);
  });

  it('is told, at the paragraph, of an abbreviation that it neither defines nor leaves out', () => {
    expect(problemsOf(glossary.replaceAll('IMO', 'pilots ashore').replace('id: imo', 'id: ashore'))).toEqual([
      'content/panels/panel-1.mdx:12 the abbreviation "IMO" in paragraph p1-2 has no entry in the glossary; define it in content/glossary.yaml, or list it there under leftOut with the reason',
    ]);
  });
});
