import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../../src/glossary/schema.ts';
import { parseSection } from '../../../src/report/section.ts';
import { topicsSchema } from '../../../src/topics/schema.ts';
import {
  describeTopic,
  excerptsOf,
  findSeeReferences,
  indexTopics,
  joinTopics,
} from '../../../src/topics/topic-index.ts';

const text = parseSection(
  `---
title: Harbours
---

[#p1-1]
The Harbour Board (HB) met. Fog came.

[#p1-2]
Fog stayed; the HB slept. A fog signal was heard.

[#p1-3]
The fog signal failed.
`,
  'content/panels/panel-1.mdx',
);
const glossary = glossarySchema.parse({
  terms: [{ id: 'hb', term: 'HB', expansion: 'Harbour Board', kind: 'body', definition: 'The board of the harbour.' }],
});
const vocabulary = topicsSchema.parse({
  topics: [{ id: 'fog', heading: 'Fog', kind: 'theme', names: ['fog'], notIn: ['fog signal'], seeAlso: ['hb'] }],
  see: [{ from: 'Mist', to: 'fog' }],
});
const topics = joinTopics(vocabulary, glossary);

describe('the index', () => {
  it('counts the paragraphs that treat a topic, without those in which the name means something else', () => {
    expect(
      indexTopics(topics, [text]).map(({ heading, paragraphs }) => [
        heading,
        ...paragraphs.map(({ paragraph }) => paragraph.locator),
      ]),
    ).toEqual([
      ['Fog', '1.1', '1.2'],
      ['HB', '1.1', '1.2'],
    ]);
  });

  it('takes a name of the language for a name', () => {
    const names = topicsSchema.parse({
      topics: ['constructor', 'valueOf'].map((name) => ({
        id: name.toLowerCase(),
        heading: name,
        kind: 'theme',
        names: [name],
      })),
      see: [],
    });
    const built = parseSection('---\ntitle: X\n---\n\n[#p1-1]\nThe constructor met.\n', 'content/panels/x.mdx');
    const counts = indexTopics(joinTopics(names, { ...glossary, terms: [] }), [built]);
    expect(counts.map(({ heading, paragraphs }) => [heading, paragraphs.length])).toEqual([['constructor', 1]]);
  });

  it('begins a heading with a capital, after a quotation mark too', () => {
    const terms = ['“safe harbour” rule', 'fog signal', 'HB'].map((term, index) => ({
      id: `t${index}`,
      term,
      kind: 'term',
      definition: 'What the board says of it.',
    }));
    expect(joinTopics({ topics: [], see: [] }, glossarySchema.parse({ terms })).map(({ heading }) => heading)).toEqual([
      'Fog signal',
      'HB',
      '“Safe harbour” rule',
    ]);
  });

  it('leads from the words in full and from readers’ words to the heading', () => {
    expect(findSeeReferences(vocabulary, topics).map(({ from, to }) => `${from}, see ${to.heading}`)).toEqual([
      'Mist, see Fog',
      'Harbour Board, see HB',
    ]);
  });

  it('gives of each paragraph the sentence that names the topic', () => {
    const [fog] = indexTopics(topics, [text]);
    expect(fog && excerptsOf(fog).map(({ excerpt }) => excerpt.parts.map((part) => part.text).join(''))).toEqual([
      'Fog came.',
      'Fog stayed; the HB slept.',
    ]);
  });
});

describe('a topic is described', () => {
  const [fog, board] = indexTopics(topics, [text]);

  it('by its definition, where the glossary has one, and by its paragraphs', () => {
    expect(fog && describeTopic(fog)).toBe('Fog in the report. In paragraphs 1.1 and 1.2.');
    expect(board && describeTopic({ ...board, paragraphs: board.paragraphs.slice(0, 1) })).toBe(
      'The board of the harbour. In paragraph 1.1.',
    );
  });

  it('by the number of its paragraphs where they are many', () => {
    const [first] = fog?.paragraphs ?? [];
    const many = fog && first && { ...fog, paragraphs: Array.from({ length: 7 }, () => first) };
    expect(many && describeTopic(many)).toBe('Fog in the report. In 7 paragraphs.');
  });
});
