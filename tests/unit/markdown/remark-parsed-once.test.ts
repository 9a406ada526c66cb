import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { keepTree, remarkParsedOnce } from '../../../src/markdown/remark-parsed-once.ts';

const pipeline = unified().use(remarkParse).use(remarkParsedOnce).freeze();
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
