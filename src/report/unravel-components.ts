// <PullQuote from="p1-1">Words</PullQuote>   on a line of its own is a component in a paragraph to the parser;
// here, as in Astro's pipeline, it becomes a block of its own.
import type { PhrasingContent, Root, RootContent } from 'mdast';

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';

/** Lifts components out of paragraphs that hold nothing else, in place; the tree comes back. */
export function unravelComponents(tree: Root): Root {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph') return [node];
    const components = node.children.filter((child) => child.type === 'mdxJsxTextElement');
    if (components.length === 0 || node.children.some((child) => child.type !== 'mdxJsxTextElement' && !isBlank(child)))
      return [node];
    return components.map((component) => ({ ...component, type: 'mdxJsxFlowElement' }) as RootContent);
  });
  return tree;
}
