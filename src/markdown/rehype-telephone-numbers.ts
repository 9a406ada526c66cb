// 206-632-7370  becomes  <span class="telephone">206-632-7370</span>
import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const telephoneNumber = /(\(\d{3}\) |\b\d{3}-)\d{3}-\d{4}\b/g;

/** North American telephone numbers as pieces of their own, which the style sheet keeps in one line. */
export function rehypeTelephoneNumbers() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index, parent) => {
      const found = [...text.value.matchAll(telephoneNumber)];
      if (found.length === 0 || !parent || index === undefined) return;
      const pieces: (Text | Element)[] = [];
      let from = 0;
      for (const { 0: number, index: at } of found) {
        if (at > from) pieces.push(toText(text.value.slice(from, at)));
        pieces.push({
          type: 'element',
          tagName: 'span',
          properties: { className: ['telephone'] },
          children: [toText(number)],
        });
        from = at + number.length;
      }
      if (from < text.value.length) pieces.push(toText(text.value.slice(from)));
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

const toText = (value: string): Text => ({ type: 'text', value });
