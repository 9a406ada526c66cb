import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { readTopic } from '../../../src/search/build/read-topic.ts';

const page = fromHtml(`<nav><a href="/base/topics/">Index</a></nav><main><h1>Quays &amp; <i>moles</i></h1>
  <a href="/base/panel-1/#p1-2">1.2</a> <a href="/base/panel-1/#p1-2">1.2</a> <a href="/base/panel-2/#p2-1a">2.1a</a>
  <a href="/base/panel-1/#s1-1">A heading</a></main>`);

it('reads the name as a reader sees it, and which paragraphs the page leads to', () => {
  expect(readTopic(page, 'topics/quays/')).toEqual({
    slug: 'quays',
    name: 'Quays & moles',
    addresses: new Set(['panel-1/#p1-2', 'panel-2/#p2-1a']),
  });
});

it('finds no topic on other pages, nor on one that leads to no paragraph', () => {
  expect(readTopic(page, 'topics/')).toBeUndefined();
  expect(readTopic(page, 'glossary/')).toBeUndefined();
  expect(readTopic(fromHtml('<h1>Quays</h1>'), 'topics/quays/')).toBeUndefined();
});
