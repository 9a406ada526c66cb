import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { expect, it } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { builtPages, elementsOf } from './built-site.ts';

const { figures } = await readFigures('content');
const { sections } = await readReport('content');
const addresses = new Set(sections.map(({ slug }) => `/${slug}/`));

it('every quantity of the register is a link in the paragraph that gives it, to its row, in the words that the row lists', () => {
  const mentions = builtPages()
    .filter(({ address }) => addresses.has(address))
    .flatMap((page) => elementsOf(page, '[data-locator]'))
    .flatMap((block) =>
      selectAll('a[href*="/figures/#"]', block).map((link) => ({
        paragraph: block.properties['id'],
        id: String(link.properties['href']).replace(/^.*#/, ''),
        words: toText(link),
      })),
    );
  expect(mentions.map(({ id }) => id).sort()).toEqual(figures.map(({ id }) => id).sort());
  for (const { id, paragraph, words } of mentions) {
    const row = figures.find((figure) => figure.id === id);
    expect(paragraph).toBe(row?.paragraph);
    expect(row?.said.map((each) => each.toLowerCase())).toContain(words.toLowerCase());
  }
});
