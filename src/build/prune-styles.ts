import { parse as parseSelector, type Selector } from 'css-what';
import postcss, { type Container, list } from 'postcss';
import { scanPage } from './scan-page.ts';

/** Names that a selector can match: of elements, classes and data attributes. */
type HeldNames = ReadonlySet<string>;

/** Names of a page's elements, classes and data attributes, and those that its inline scripts may bring. */
export function namesOnPage(html: string): Set<string> {
  const { names, scripts } = scanPage(html);
  return new Set([...names, ...scripts.flatMap(namesInScript)]);
}

/**
 * Names that a script may bring to a page: every whole word of its strings, for it gives elements and classes so, and the data
 * attributes that it sets. What it only looks for by a selector, in a list too, is none of them.
 */
export const namesInScript = (script: string): string[] => [
  ...(script.match(/(?<=["'`\s])(?<!, )(?!data-)[a-z][\w-]*(?=["'`\s$])/gi) ?? []),
  ...[...script.matchAll(/\.dataset\.(\w+)\s*=[^=]/g)].map(([, name = '']) => toDataAttribute(name)),
];

const toDataAttribute = (name: string): string => `data-${name.replace(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}`;

/**
 * A stylesheet without the selectors that can match nothing, and without the rules and blocks that are empty then.
 * Goes by names alone and keeps what it cannot judge: states, ids, other attributes and the arguments of `:not()`.
 */
export function pruneStyles(css: string, held: HeldNames): string {
  const root = postcss.parse(css);
  pruneBlock(root, held);
  return root.toString();
}

function pruneBlock(block: Container, held: HeldNames): void {
  block.each((node) => {
    if (node.type === 'rule') {
      const selectors = list.comma(node.selector);
      const kept = selectors.filter((selector) => canMatch(selector, held));
      if (kept.length < selectors.length) node.selector = kept.join(',');
      pruneBlock(node, held);
      if (kept.length === 0 || node.nodes.length === 0) node.remove();
    } else if (node.type === 'atrule' && node.nodes && !node.name.endsWith('keyframes')) {
      pruneBlock(node, held);
      if (node.nodes.length === 0) node.remove();
    }
  });
}

/** Whether all is held without which a selector matches nothing, of each `:is()`, `:where()` and `:has()` one of the arguments. */
const canMatch = (selector: string, held: HeldNames): boolean =>
  // To the parser a nested rule's `&` is no selector; like `*`, it says nothing of names.
  parseSelector(selector.replaceAll('&', '*')).some((parts) => parts.every((part) => isHeld(part, held)));

const needsAnArgument = new Set(['is', 'where', 'has']);

/** Whether a page holds what one part of a selector names; what names none is taken to be there. */
function isHeld(part: Selector, held: HeldNames): boolean {
  if (part.type === 'tag') return held.has(part.name.toLowerCase());
  if (part.type === 'attribute' && part.name === 'class' && part.action === 'element') return held.has(part.value);
  if (part.type === 'attribute' && part.name.startsWith('data-')) return held.has(part.name);
  if (part.type === 'pseudo' && needsAnArgument.has(part.name) && Array.isArray(part.data))
    return part.data.some((parts) => parts.every((each) => isHeld(each, held)));
  return true;
}
