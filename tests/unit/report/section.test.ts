import { describe, expect, it } from 'vitest';
import { parseSection } from '../../../src/report/section.ts';

const source = `---
title: Lamps and oil
order: 1
numeral: "1"
abstract: The keepers would share their oil in winter.
keyPoints:
  - paragraph: p1-1
    text: Oil is shared.
---

[#p1-1]
Before any heading, with a [link](/panel-2/), *emphasis* and a note.[^1]

## The price of oil [#s1-1]

[#p1-2] On the marker’s own line.

<PullQuote from="p1-2">On the marker’s own line</PullQuote>

[#p1-3]

- barrels in the north
- barrels in the south

[#p1-4]

| Keeper | Lamps |
| ------ | ----: |
| Ada    |     3 |

An unnumbered remark.

[^1]: Invented.
`;

describe('a section read from its source', () => {
  const section = parseSection(source, 'content/panels/panel-1.mdx');

  it('has the fields of its front matter, its slug and its file', () => {
    expect(section).toMatchObject({ title: 'Lamps and oil', order: 1, numeral: '1', slug: 'panel-1' });
    expect(section.keyPoints).toEqual([{ paragraph: 'p1-1', text: 'Oil is shared.' }]);
  });

  it('has its numbered paragraphs in order, each with its words alone, its line and its heading', () => {
    expect(section.paragraphs).toEqual([
      {
        id: 'p1-1',
        locator: '1.1',
        text: 'Before any heading, with a link, emphasis and a note.',
        line: 12,
        words: 10,
      },
      { id: 'p1-2', locator: '1.2', text: 'On the marker’s own line.', line: 16, words: 5, headingId: 's1-1' },
      {
        id: 'p1-3',
        locator: '1.3',
        text: 'barrels in the north barrels in the south',
        line: 22,
        words: 8,
        headingId: 's1-1',
      },
      { id: 'p1-4', locator: '1.4', text: 'Keeper Lamps Ada 3', line: 27, words: 4, headingId: 's1-1' },
    ]);
  });

  it('has its headings without their markers, and its pull quotes', () => {
    expect(section.headings).toEqual([{ id: 's1-1', text: 'The price of oil', depth: 2, line: 14 }]);
    expect(section.pullQuotes).toEqual([{ from: 'p1-2', text: 'On the marker’s own line', line: 18 }]);
  });

  it('counts what is read: neither markers nor pull quotes', () => {
    expect(parseSection('## Two words [#s1-1]\n\n[#p1-1]\nThree more words\n', 'a.mdx').words).toBe(5);
    expect(parseSection('<PullQuote from="p1-1">Not counted</PullQuote>\n', 'a.mdx').words).toBe(0);
  });

  it('is the same from a file with Windows line ends and a byte order mark', () => {
    expect(parseSection(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'content/panels/panel-1.mdx')).toEqual(section);
  });

  it('does not number a block that stands apart from a marker', () => {
    const { paragraphs } = parseSection('[#p1-1]\n\nWords.\n\n- a list\n', 'a.mdx');
    expect(paragraphs).toEqual([]);
  });
});
