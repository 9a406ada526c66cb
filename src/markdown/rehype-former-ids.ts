// <p id="p2-3">Words</p>   that was published as p1-4
// becomes  <p id="p2-3"><span id="p1-4" class="former-id"></span>Words</p>
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lets links to an id that a text had before land on it; `formerIds` are by the id that it has now. */
export function rehypeFormerIds(formerIds: ReadonlyMap<string, readonly string[]>) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { id } = element.properties;
      const former = typeof id === 'string' ? (formerIds.get(id) ?? []) : [];
      element.children.unshift(
        ...former.map((each) => ({
          type: 'element' as const,
          tagName: 'span',
          properties: { id: each, className: ['former-id'] },
          children: [],
        })),
      );
    });
  };
}
