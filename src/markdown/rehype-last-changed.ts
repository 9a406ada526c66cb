// <p id="p1-4" data-locator="1.4">Words</p>
// becomes  <p id="p1-4" data-locator="1.4" data-changed="2017-02-01">Words</p>
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

interface Options {
  /** Day (YYYY-MM-DD) on which the text behind an id last changed; undefined where that was never recorded. */
  findLastChanged: (id: string) => string | undefined;
}

/** Lets every numbered block carry the day on which its text last changed. */
export function rehypeLastChanged({ findLastChanged }: Options) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      if (!properties['dataLocator']) return;
      const day = findLastChanged(String(properties['id']));
      if (day) properties['dataChanged'] = day;
    });
  };
}
