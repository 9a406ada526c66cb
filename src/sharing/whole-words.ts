import { furniture } from './shared-words.ts';
import { isWordCharacter } from './text-fragment.ts';

type Step = -1 | 1;

/** The range grown, where it begins or ends within a word, to the whole of it, over the edges of links too. */
export function toWholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const start = toEdge(range.startContainer, range.startOffset, -1);
  const end = toEdge(range.endContainer, range.endOffset, 1);
  if (start) whole.setStart(...start);
  if (end) whole.setEnd(...end);
  return whole;
}

/** Where the word ends that a point stands in, seen in one direction; undefined where the point is in no text. */
function toEdge(container: Node, offset: number, step: Step): [node: Text, offset: number] | undefined {
  if (!(container instanceof Text)) return undefined;
  const inside = charactersFrom(container, offset, step === 1 ? -1 : 1).next().value;
  let edge: [Text, number] = [container, offset];
  if (!isWordCharacter(inside?.character)) return edge;
  for (const { character, node, offset: beyond } of charactersFrom(container, offset, step)) {
    if (!isWordCharacter(character)) break;
    edge = [node, beyond];
  }
  return edge;
}

/** Characters from a point on in one direction, as far as the block reaches, each with the point behind it. */
function* charactersFrom(from: Text, offset: number, step: Step) {
  const block = from.parentElement?.closest('[data-locator], p, li, td, h1, h2, h3') ?? from.parentNode ?? from;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(furniture) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = from;
  let at = offset;
  for (let node: Node | null = from; node instanceof Text; ) {
    while (step === 1 ? at < node.length : at > 0) {
      at += step;
      yield { character: node.data[step === 1 ? at - 1 : at], node, offset: at };
    }
    node = step === 1 ? walker.nextNode() : walker.previousNode();
    if (node instanceof Text) at = step === 1 ? 0 : node.length;
  }
}
