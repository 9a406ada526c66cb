// <p id="p2-2" data-locator="2.2">… from 5.4 million to …</p>
// becomes  … from <a href="/figures/#f-us-oil-2010">5.4 million</a> to …
import type { Element, Root, Text } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { FigureRow } from '../figures/schema.ts';
import { asPhrase, createNameFinder } from '../registers/find-names.ts';

interface Options {
  figures: readonly FigureRow[];
  /** Address of the figures' page. */
  address: string;
}

/** Links each quantity of the register, where its paragraph says it first, to its row; one that a link cuts through is left alone. */
export function rehypeFigureMentions({ figures, address }: Options) {
  return (tree: Root): void => {
    visit(tree, 'element', (block) => {
      if (!block.properties['dataLocator']) return;
      for (const { id, said, paragraph } of figures)
        if (paragraph === block.properties['id']) linkFirst(block, said, `${address}#${id}`);
      return SKIP;
    });
  };
}

function linkFirst(block: Element, said: string[], href: string): void {
  const find = createNameFinder(said, [], asPhrase);
  visit(block, 'text', (text: Text, index, parent) => {
    if (index === undefined || parent?.type !== 'element' || parent.tagName === 'a') return;
    const [mention] = find(text.value);
    if (!mention) return;
    const before = text.value.slice(0, mention.start);
    const after = text.value.slice(mention.end);
    parent.children.splice(
      index,
      1,
      ...[before].filter(Boolean).map((value) => ({ type: 'text' as const, value })),
      {
        type: 'element',
        tagName: 'a',
        properties: { href },
        children: [{ type: 'text', value: text.value.slice(mention.start, mention.end) }],
      },
      ...[after].filter(Boolean).map((value) => ({ type: 'text' as const, value })),
    );
    return EXIT;
  });
}
