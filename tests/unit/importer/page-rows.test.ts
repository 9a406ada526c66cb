import { describe, expect, it } from 'vitest';
import { toPageRows } from '../../../src/importer/page-rows.ts';

const leading = 14;
const at = (line: number, x: number, str: string, fontSize = 10) => ({
  str,
  x,
  y: 700 - line * leading,
  width: str.length * fontSize * 0.5,
  fontSize,
});
const texts = (items: ReturnType<typeof at>[]) => toPageRows(items).map(({ text }) => text);

describe('a page', () => {
  it('is read from the top, whatever the order in which its file draws it', () => {
    expect(texts([at(1, 50, 'second'), at(0, 50, 'first'), at(2, 50, 'third')])).toEqual(['first', 'second', 'third']);
  });

  it('has an empty line where a space parts paragraphs, and more where a break may lie', () => {
    const lines = [at(0, 50, 'one'), at(1, 50, 'two'), at(2.6, 50, 'three'), at(3.6, 50, 'four'), at(9, 50, 'five')];
    expect(texts(lines)).toEqual(['one', 'two', '', 'three', 'four', '', '', 'five']);
  });

  it('keeps indents, and wide gaps as those between cells', () => {
    const lines = [at(0, 50, 'plain'), at(1, 50, 'Eskby'), at(1, 150, '4.5'), at(2, 70, 'set in'), at(3, 50, 'plain')];
    expect(texts(lines)).toEqual(['plain', 'Eskby   4.5', '    set in', 'plain']);
  });

  it('joins pieces of a word and parts words', () => {
    expect(texts([at(0, 50, 'har'), at(0, 65, 'bor'), at(0, 83, 'master')])).toEqual(['harbor master']);
  });

  it('writes a raised number as one', () => {
    expect(texts([at(0, 50, 'budget.'), { ...at(0, 85, '12', 6), y: 704 }])).toEqual(['budget.¹²']);
  });

  it('of two columns is read down the left one, then down the right one', () => {
    const rows = Array.from({ length: 12 }, (_, line) => line + 2);
    const items = [
      at(0, 50, 'A heading that runs across both of the columns'),
      ...rows.flatMap((line) => [at(line, 50, `left column ${line}`), at(line, 180, `right column ${line}`)]),
    ];
    expect(texts(items).filter(Boolean)).toEqual([
      'A heading that runs across both of the columns',
      ...rows.map((line) => `left column ${line}`),
      ...rows.map((line) => `right column ${line}`),
    ]);
  });

  it('loses no word, wherever the pieces stand', () => {
    const items = Array.from({ length: 300 }, (_, index) => at(index % 31, 50 + ((index * 37) % 11) * 40, `w${index}`));
    const words = texts(items).join(' ').split(/\s+/).filter(Boolean);
    expect(words.toSorted()).toEqual(items.map(({ str }) => str).toSorted());
  });

  it('without words has no lines', () => {
    expect(toPageRows([at(0, 50, '   ')])).toEqual([]);
  });
});
