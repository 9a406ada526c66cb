import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import type { FigureRow } from '../../../src/figures/schema.ts';
import { rehypeFigureMentions } from '../../../src/markdown/rehype-figure-mentions.ts';

const row = (id: string, said: string[], paragraph = 'p1-1'): FigureRow => ({
  id,
  said,
  paragraph,
  value: 1,
  unit: 'barrels',
  measures: 'oil in the shed',
  asSaid: false,
  isKey: false,
});

const link = (words: string, figures: FigureRow[]): string => {
  const tree: Root = fromHtml(`<p id="p1-1" data-locator="1.1">${words}</p>`, { fragment: true });
  rehypeFigureMentions({ figures, address: '/figures/' })(tree);
  return toHtml((tree.children[0] as Element).children);
};

it('links a quantity to its row where the paragraph says it first, in the words of whichever edition stands there', () => {
  expect(link('Of 12 barrels, 12 were full.', [row('f-oil', ['a dozen', '12 barrels', '12'])])).toBe(
    'Of <a href="/figures/#f-oil">12 barrels</a>, 12 were full.',
  );
});

it('takes no part of another number', () => {
  expect(link('From 4.5% and 85%, or 5%–9%, to 5%.', [row('f-oil', ['5%'])])).toBe(
    'From 4.5% and 85%, or 5%–9%, to <a href="/figures/#f-oil">5%</a>.',
  );
});

it('links two rows of the same words one after the other, and never inside a link', () => {
  const figures = [row('f-a', ['ten']), row('f-b', ['ten'])];
  expect(link('<a href="/x/">ten</a>, ten and ten.', figures)).toBe(
    '<a href="/x/">ten</a>, <a href="/figures/#f-a">ten</a> and <a href="/figures/#f-b">ten</a>.',
  );
});

it('leaves the rows of other paragraphs alone', () => {
  expect(link('Some 12 barrels.', [row('f-oil', ['12 barrels'], 'p1-2')])).toBe('Some 12 barrels.');
});
