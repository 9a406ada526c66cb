import { readdir, readFile } from 'node:fs/promises';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, it } from 'vitest';
import { rehypeAlignedCells } from '../../../src/markdown/rehype-aligned-cells.ts';
import { rehypeFormerIds } from '../../../src/markdown/rehype-former-ids.ts';
import { rehypeHeadingLinks } from '../../../src/markdown/rehype-heading-links.ts';
import { rehypeLastChanged } from '../../../src/markdown/rehype-last-changed.ts';
import { rehypeParagraphNumbers } from '../../../src/markdown/rehype-paragraph-numbers.ts';
import { rehypeScrollingTables } from '../../../src/markdown/rehype-scrolling-tables.ts';
import { rehypeTelephoneNumbers } from '../../../src/markdown/rehype-telephone-numbers.ts';
import { remarkLineEnds } from '../../../src/markdown/remark-line-ends.ts';
import { remarkPermanentIds } from '../../../src/markdown/remark-permanent-ids.ts';
import { markdownSyntax } from '../../../src/report/markdown-syntax.ts';

const fixtures = 'tests/fixtures/markdown';
const names = (await readdir(fixtures)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));

const processor = await createMarkdownProcessor({
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  remarkPlugins: [remarkLineEnds, ...markdownSyntax, remarkPermanentIds],
  rehypePlugins: [
    rehypeParagraphNumbers,
    [rehypeLastChanged, { findLastChanged: (id: string) => (id === 'p1-2' ? '2017-02-01' : undefined) }],
    rehypeHeadingLinks,
    rehypeAlignedCells,
    rehypeScrollingTables,
    rehypeTelephoneNumbers,
    [rehypeFormerIds, new Map([['p1-2', ['p1-9']]])],
  ],
});

const toHtml = async (source: string): Promise<string> => `${(await processor.render(source)).code.trim()}\n`;

it.each(names)('%s becomes the page that lies beside it', async (name) => {
  const source = await readFile(`${fixtures}/${name}.md`, 'utf8');
  await expect(await toHtml(source)).toMatchFileSnapshot(`../../fixtures/markdown/${name}.html`);
});

it.each(names)('%s becomes the same page from a file with Windows line ends', async (name) => {
  const source = await readFile(`${fixtures}/${name}.md`, 'utf8');
  expect(await toHtml(source.replaceAll('\n', '\r\n'))).toBe(await toHtml(source));
});
