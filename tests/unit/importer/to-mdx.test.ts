import { describe, expect, it } from 'vitest';
import { type Block, toNoteMark } from '../../../src/importer/imported-report.ts';
import { readBack } from '../../../src/importer/read-back.ts';
import { toHeadingLine, toNote, toNumberedBlock, toPullQuote } from '../../../src/importer/to-mdx.ts';

const prose = (text: string): Block => ({ kind: 'prose', text, lines: [1], afterBreak: false });

const awkward = [
  'import harbor from "north"',
  'export const tide = 1',
  '--- a rule',
  '---',
  '===',
  '# no heading',
  '1. no list',
  '1) no list',
  '- no list',
  '+ no list',
  '* no list',
  '> no quotation',
  '{1 + 1} and {',
  '<b> a<5 & b>3',
  'a | b | c',
  '`code` and ```',
  '$5 and $6',
  '*x* _y_ snake_case **b** ~~z~~ ~w~',
  'www.port.example and https://a.example/x_y_(z)?a=b&c=d. Mail a_b@c-d.example, please',
  '[link](http://x) [^1] ![image](x)',
  '[name]: http://x.example',
  'a \\ b',
  '&amp; &copy; &#123;',
  '<PullQuote from="x">',
  '“quoted” ‘once’ – twice — thrice',
  '<!-- comment -->',
  '<https://x.example>',
  'ends with {',
  'ends with a star *',
  '[#s1-2] looks like an id',
  '2016\\. A year',
];

describe('prose in MDX', () => {
  it.each(awkward.flatMap((text) => [text, `Then ${text}`]))('stays what it is: %s', (text) => {
    const source = [toNumberedBlock('p1-1', prose(text), '1'), toPullQuote('p1-1', text), toHeadingLine('s1-1', text)];
    const { blocks, pullQuotes, headings } = readBack(source.join('\n'));
    expect(blocks).toMatchObject([{ id: 'p1-1', text }]);
    expect(pullQuotes).toMatchObject([{ id: 'p1-1', text }]);
    expect(headings).toMatchObject([{ id: 's1-1', text }]);
  });

  it('carries references to notes, whose labels are unique in the report', () => {
    const source = `${toNumberedBlock('p2-1', prose(`Silt${toNoteMark('1')} moves.`), '2')}\n${toNote({ ...prose('By {night}.'), kind: 'note', label: '1' }, '2')}`;
    expect(source).toBe('[#p2-1]\nSilt[^2-1] moves.\n\n[^2-1]: By \\{night}.\n');
  });

  it('is a numbered list, table or block quote where the report has one', () => {
    const list: Block = { ...prose(''), kind: 'list', ordered: true, items: ['import', '{a}'] };
    const table: Block = { ...prose(''), kind: 'table', cells: [['a|b', 'c'], ['<d']] };
    expect(toNumberedBlock('p1-1', list, '1')).toBe('[#p1-1]\n\n1. import\n2. \\{a}\n');
    expect(toNumberedBlock('p1-2', table, '1')).toBe('[#p1-2]\n\n| a\\|b | c |\n| ---- | - |\n| \\<d  |   |\n');
  });
});
