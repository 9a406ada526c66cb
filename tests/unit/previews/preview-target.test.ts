import { describe, expect, it } from 'vitest';
import { toPreviewTarget } from '../../../src/previews/preview-target.ts';

const from = new URL('https://report.example/base/panel-1/');
const targetOf = (href: string, isInParagraph = false) =>
  toPreviewTarget(new URL(href, from), from, '/base/', isInParagraph);

describe('a link is previewed', () => {
  it.each([
    ['/base/glossary/#g-rok', { page: 'glossary', id: 'g-rok' }],
    ['/base/panel-2/#p2-3:~:text=gas', { page: 'panel-2', id: 'p2-3' }],
    ['/base/references/panel-1/#to-p1-4', { page: 'references/panel-1', id: 'to-p1-4' }],
  ])('where it leads to a place on another page: %s', (href, target) => {
    expect(targetOf(href)).toEqual(target);
  });

  it('where a paragraph mentions another section', () => {
    expect(targetOf('../panel-2/', true)).toEqual({ page: 'panel-2', id: '' });
    expect(targetOf('../panel-2/')).toBeUndefined();
  });

  it.each([
    '#p1-4',
    '/base/panel-1/#p1-4',
    '/base/topics/rok/',
    'https://elsewhere.example/base/glossary/#g-rok',
    '/base/',
  ])('but not where it leads to %s', (href) => {
    expect(targetOf(href, true)).toBeUndefined();
  });
});
