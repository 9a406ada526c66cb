// <p id="p1-4" data-locator="1.4">…</p> <p class="backlinks">…</p> <PullQuote/> <Figure/>
// becomes  <div class="passage"> paragraph, line of references, <div class="margin"> <PullQuote/> <Figure/> </div> </div>
import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Binds a numbered block to the components that follow it, so that the layout can set them level with its first line in
 * the margin, where nothing overlaps whatever their height. Blocks without such components stay as they are.
 */
export function rehypePassages() {
  return (tree: Root): void => {
    const kept: RootContent[] = [];
    let nodes = tree.children;
    while (nodes.length > 0) {
      const { length, components } = readPassage(nodes);
      kept.push(...(components.length > 0 ? [toPassage(nodes.slice(0, length), components)] : nodes.slice(0, 1)));
      nodes = nodes.slice(components.length > 0 ? length : 1);
    }
    tree.children = kept;
  };
}

/** How many of the nodes belong to the passage that the first of them begins, and which of these are components. */
function readPassage([first, ...rest]: RootContent[]): { length: number; components: RootContent[] } {
  if (!first || !isNumbered(first)) return { length: 1, components: [] };
  const end = rest.findIndex((node) => !isComponent(node) && !isBacklinks(node) && !isBlank(node));
  const followers = end < 0 ? rest : rest.slice(0, end);
  const length = followers.findLastIndex(isComponent) + 2;
  return { length, components: followers.filter(isComponent) };
}

function toPassage(nodes: RootContent[], components: RootContent[]): Element {
  const text = nodes.filter((node) => !components.includes(node) && !isBlank(node));
  return division('passage', [...text, division('margin', components)]);
}

const division = (name: string, children: RootContent[]): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: [name] },
  children: children as ElementContent[],
});

const isNumbered = (node: RootContent): boolean => node.type === 'element' && Boolean(node.properties['dataLocator']);
const isBacklinks = (node: RootContent): boolean =>
  node.type === 'element' && String(node.properties['className']) === 'backlinks';
const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';
const isComponent = (node: RootContent): boolean => node.type.startsWith('mdxJsx');
