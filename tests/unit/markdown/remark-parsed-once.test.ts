import { readFile } from 'node:fs/promises';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toDraft } from '../../../src/checks/draft.ts';
import { listFiles } from '../../../src/files/list-files.ts';
import { keepTree, remarkParsedOnce } from '../../../src/markdown/remark-parsed-once.ts';
import { findFrontMatter } from '../../../src/report/front-matter.ts';
import { markdownSyntax } from '../../../src/report/markdown-syntax.ts';
import { unravelComponents } from '../../../src/report/unravel-components.ts';

const pipeline = unified().use(remarkParse).use(remarkMdx).use(remarkParsedOnce).use(markdownSyntax).freeze();
const body = 'The keeper lit the lamp.\n\nThe fog came in.\n';

it('a section that was parsed is taken as it was parsed, whatever stands in the place of its front matter, and once', () => {
  const tree = pipeline.parse(`\n\n\n${body}`);
  keepTree(`\n\n\n${body}`, tree);
  expect(pipeline.parse(`   \n            \n   \n${body}`)).toBe(tree);
  const again = pipeline.parse(`\n\n\n${body}`);
  expect(again).not.toBe(tree);
  expect(again).toEqual(tree);
});

it('a section with another word, or another number of lines before it, is parsed', () => {
  const tree = pipeline.parse(`\n\n\n${body}`);
  keepTree(`\n\n\n${body}`, tree);
  expect(pipeline.parse(`\n\n\n${body.replace('fog', 'rain')}`)).not.toBe(tree);
  expect(pipeline.parse(`\n\n${body}`)).not.toBe(tree);
  expect(pipeline.parse(`\n\n\n${body}`)).toBe(tree);
});

describe('the tree of the checks is the one that the pipeline would have parsed', async () => {
  const written = [...(await listMdx('content')), ...(await listMdx('tests/fixtures/importer/golden'))];
  const invented = {
    'a table': '| lamp | oil |\n| - | - |\n| old | 3 |\n',
    'a footnote': 'The lamp went out.[^1]\n\n[^1]: Twice.\n',
    'an address': 'See www.lamps.example for more.\n',
    'struck words': 'One ~tilde~ and ~~two~~.\n',
    'a component on a line of its own': 'Before.\n\n<PullQuote from="p1-1">The lamp.</PullQuote>\n\nAfter.\n',
  };
  const sources = [
    ...(await Promise.all(written.map(async (file) => [file, await readFile(file, 'utf8')] as const))),
    ...Object.entries(invented),
  ];

  it.each(sources)('%s', (file, text) => {
    const document = blankFrontMatter(text);
    const own = unravelComponents(pipeline.parse(document));
    const draft = toDraft({ path: file, name: file, text, problems: [] });
    const kept = pipeline.parse(document);
    expect(kept).toBe(draft.body?.tree);
    expect(withoutOffsets(kept)).toEqual(withoutOffsets(own));
  });
});

const listMdx = async (directory: string): Promise<string[]> =>
  (await listFiles(directory)).filter((file) => file.endsWith('.mdx')).map((file) => `${directory}/${file}`);

/** As Astro hands a source to the pipeline: with spaces where the front matter stood. */
function blankFrontMatter(text: string): string {
  const whole = findFrontMatter(text)?.whole ?? '';
  return whole.replace(/[^\n]/g, ' ') + text.slice(whole.length);
}

/** What stands in front of the text is as many lines in both, not as many characters. */
const withoutOffsets = (tree: Root): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'offset' ? undefined : value)));
