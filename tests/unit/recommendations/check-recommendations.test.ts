import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkRecommendations } from '../../../src/recommendations/check-recommendations.ts';
import { toMatrix } from '../../../src/recommendations/matrix.ts';
import { recommendationsSchema } from '../../../src/recommendations/schema.ts';
import { parseSection } from '../../../src/report/section.ts';

const text = parseSection(
  `---
title: Harbours
---

[#p1-1]
Some pilots argued that Japan and the ROK should light the strait. The United States could pay.
`,
  'content/panels/panel-1.mdx',
);

const register = `addressees:
  - { id: united-states, name: United States, wordings: [United States] }
  - { id: japan, name: Japan, wordings: [Japan] }
  - { id: rok, name: ROK, wordings: [ROK] }
together: { called: all three, wordings: [all of them] }
wordsOfForce: { needed: [must], should: [argued], could: [could] }
voices:
  - { id: report, name: The report, wordings: [] }
  - { id: pilots, name: Pilots, wordings: [pilots] }
  - { id: some-pilots, name: Some pilots, wordings: [some pilots] }
topics:
  - { id: light, name: Light }
rows:
  - id: r1-1a
    paragraph: p1-1
    force: should
    by: some-pilots
    to: [japan, rok]
    topics: [light]
    text: The two should put lights along the strait.
    words: [pilots, light the strait]
  - id: r1-1b
    paragraph: p1-1
    force: could
    by: report
    to: [united-states]
    topics: [light]
    text: Washington might bear the cost of it.
    words: [United States, could pay]
`;

const problemsOf = (source: string) =>
  checkRecommendations(source, 'content/recommendations.yaml', [text]).map(({ line, reason }) => `${line} ${reason}`);

describe('the recommendations', () => {
  it('have no problem when the words bear out voice, addressees and force', () => {
    expect(problemsOf(register)).toEqual([]);
  });

  it.each([
    [
      'another voice',
      ['by: some-pilots', 'by: pilots'],
      /^17 where p1-1 holds the words of r1-1a it names "some pilots", not "Pilots"/,
    ],
    [
      'a view of somebody taken for the report’s',
      ['by: some-pilots', 'by: report'],
      /^17 .* it names "some pilots", not "The report"/,
    ],
    ['another addressee', ['to: [united-states]', 'to: [japan]'], /^26 .* it does not name Japan/],
    ['a stronger force', ['force: could', 'force: should'], /^24 .* it does not bear out "should"/],
    ['words that are not there', ['could pay]', 'would pay]'], /^23 paragraph p1-1 does not hold/],
    [
      'all addressees, of whom one is not named',
      ['to: [united-states]', 'to: [united-states, japan, rok]'],
      /^26 .* it does not name Japan; .*\n26 .* it does not name ROK; /,
    ],
    ['an unknown addressee', ['to: [united-states]', 'to: [china]'], /^26 there is no addressee "china"/],
    [
      'an unknown topic',
      ['topics: [light]\n    text: The', 'topics: [dark]\n    text: The'],
      /there is no topic "dark"/,
    ],
    [
      'another paragraph',
      ['paragraph: p1-1\n    force: could', 'paragraph: p1-2\n    force: could'],
      /there is no paragraph p1-2/,
    ],
  ])('are told of %s', (_name, [from = '', to = ''], message) => {
    expect(problemsOf(register.replace(from, to)).join('\n')).toMatch(message);
  });

  it('make a matrix of topic and addressee', () => {
    const [row] = toMatrix(recommendationsSchema.parse(parse(register)));
    expect(row?.cells.map((cell) => cell.map(({ id }) => id))).toEqual([['r1-1b'], ['r1-1a'], ['r1-1a'], []]);
  });
});
