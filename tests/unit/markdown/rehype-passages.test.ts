import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypePassages } from '../../../src/markdown/rehype-passages.ts';

const paragraph = (locator: string): Element => element('p', { dataLocator: locator });
const references: Element = element('p', { className: ['backlinks'] });
const component = (name: string) =>
  ({ type: 'mdxJsxFlowElement', name, attributes: [], children: [] }) as unknown as RootContent;
const [quote, chart] = [component('PullQuote'), component('Figure')];
const blank: RootContent = { type: 'text', value: '\n' };

describe('a numbered paragraph', () => {
  it('is bound with the components that follow it, which stand apart from the line of references', () => {
    expect(outline([paragraph('1.1'), blank, references, blank, quote, blank, chart, blank, element('h2', {})])).toBe(
      'div.passage(p p.backlinks div.margin(PullQuote Figure)) h2',
    );
  });

  it('stays as it is where no component follows it', () => {
    expect(outline([paragraph('1.1'), references, paragraph('1.2')])).toBe('p p.backlinks p');
  });

  it('takes no component of the next paragraph', () => {
    expect(outline([paragraph('1.1'), references, paragraph('1.2'), quote])).toBe(
      'p p.backlinks div.passage(p div.margin(PullQuote))',
    );
  });
});

describe('a component that follows no numbered paragraph', () => {
  it('stays where it is', () => {
    expect(outline([element('h2', {}), quote, element('p', {}), chart])).toBe('h2 PullQuote p Figure');
  });
});

function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

function outline(children: RootContent[]): string {
  const tree: Root = { type: 'root', children };
  rehypePassages()(tree);
  return describeNodes(tree.children);
}

function describeNodes(nodes: readonly RootContent[]): string {
  return nodes
    .flatMap((node) => {
      if ('name' in node) return [String(node.name)];
      if (node.type !== 'element') return [];
      const name = [node.tagName, ...((node.properties['className'] as string[] | undefined) ?? [])].join('.');
      return [node.children.length > 0 ? `${name}(${describeNodes(node.children)})` : name];
    })
    .join(' ');
}
