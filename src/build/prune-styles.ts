import postcss, { type Container, list } from 'postcss';

/** Names that a selector can match: of elements, classes and data attributes. */
export type HeldNames = ReadonlySet<string>;

const openingTag = /<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([\w-]+)(?:="([^"]*)")?/g;

const inlineScript = /<script(?![^>]*\btype="(?!module))[^>]*>([\s\S]*?)<\/script>/g;

/** Names of a page's elements, classes and data attributes, and those that its inline scripts may bring. */
export function namesOnPage(html: string): Set<string> {
  const names = new Set([...html.matchAll(inlineScript)].flatMap(([, script = '']) => namesInScript(script)));
  for (const [, element = '', attributes = ''] of html.matchAll(openingTag)) {
    names.add(element.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
      if (name === 'class') for (const each of value.split(/\s+/)) names.add(each);
      else if (name.startsWith('data-')) names.add(name);
    }
  }
  return names;
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

/** Stands for an `:is()`, `:where()` or `:has()` of whose arguments none can match: a name that no page holds. */
const nothing = 'none-of-these';

/** Whether all is held without which a selector matches nothing, of each `:is()`, `:where()` and `:has()` one of the arguments. */
function canMatch(selector: string, held: HeldNames): boolean {
  const plain = withoutArguments(selector.replace(/"[^"]*"|'[^']*'/g, ''), held);
  const dataAttributes = plain.match(/(?<=\[)data-[\w-]+/g) ?? [];
  const elementsAndClasses = plain.replace(/\[[^\]]*\]|::?[\w-]+|#[\w-]+/g, '').match(/[a-z][\w-]*/gi) ?? [];
  return [...dataAttributes, ...elementsAndClasses].every((name) => held.has(name));
}

/** From the inside out, for arguments have arguments. */
function withoutArguments(selector: string, held: HeldNames): string {
  const shorter = selector.replace(/(:[\w-]+)?\(([^()]*)\)/g, (_, pseudoClass = '', selectors = '') =>
    [':is', ':where', ':has'].includes(pseudoClass) && !list.comma(selectors).some((each) => canMatch(each, held))
      ? ` ${nothing}`
      : '',
  );
  return shorter === selector ? selector : withoutArguments(shorter, held);
}
