// <p id="p1-4" data-locator="1.4">…</p>
// is followed by  <p class="backlinks"><a href="/references/panel-1/#to-p1-4">2 events and 14 index entries refer to 1.4</a></p>
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export interface Backlink {
  href: string;
  /** What refers to the paragraph, in a few words. */
  words: string;
}

/** Puts under every numbered block one line that says what else on the site refers to it; blocks without any get none. */
export function rehypeBacklinks({ backlinks }: { backlinks: ReadonlyMap<string, Backlink> }) {
  return (tree: Root): void => {
    visit(tree, 'element', (block, index, parent) => {
      if (!block.properties['dataLocator']) return;
      const backlink = backlinks.get(String(block.properties['id']));
      if (!backlink || index === undefined || !parent) return SKIP;
      parent.children.splice(index + 1, 0, toLine(backlink));
      return [SKIP, index + 2];
    });
  };
}

const toLine = ({ href, words }: Backlink): Element => ({
  type: 'element',
  tagName: 'p',
  properties: { className: ['backlinks'], dataPagefindIgnore: '' },
  children: [{ type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: words }] }],
});
