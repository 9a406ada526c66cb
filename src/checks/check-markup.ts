import type { Node } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { attributeOf } from '../report/read-component.ts';
import { editionKinds } from '../report/schemas.ts';
import { isUnsafeAddress } from '../report/unsafe-address.ts';
import { findSpellings } from '../search/spelling.ts';
import { commentFault, type Draft } from './draft.ts';
import type { KnownTargets } from './known-targets.ts';

/** Components that content may use, each with the one attribute that it takes. */
const allowedComponents: ReadonlyMap<string, string> = new Map([
  ['PullQuote', 'from'],
  ['Edition', 'kind'],
  ['EditorsNote', 'about'],
  ['Figure', 'id'],
]);

const codeNodes = new Map([
  ['mdxjsEsm', 'an import or export runs code'],
  ['mdxFlowExpression', 'an expression in braces runs code'],
  ['mdxTextExpression', 'an expression in braces runs code'],
]);

/**
 * Refuses whatever of MDX is code (expressions, imports, exports, raw HTML, unknown components, their handlers and spreads) and
 * components that would show nothing: of a kind of edition or a chart that there is not.
 */
export function checkMarkup({ file, body }: Draft, { charts }: KnownTargets): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const report = (node: Node, what: string, remedy: string) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push(toProblem({ file, place: { line, column }, what, remedy, rule: 'markup' }));
  };
  if (body)
    visit(body.tree, (node) => {
      const code = codeNodes.get(node.type);
      if (code && 'value' in node && /^\s*\/\*.*\*\/\s*$/s.test(node.value))
        report(node, commentFault.what, commentFault.remedy);
      else if (code) report(node, code, 'remove it; a brace that belongs to the text is written \\{');
      else if (node.type === 'html') report(node, 'raw HTML is not allowed', 'remove it');
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        checkElement(node, report);
        if (node.name === 'Edition') checkKind(node, report);
        else if (node.name === 'Figure' && charts) checkChart(node, charts, report);
      }
    });
  return problems;
}

type Report = (node: Node, what: string, remedy: string) => void;

type Component = MdxJsxFlowElement | MdxJsxTextElement;

function checkElement(element: Component, report: Report): void {
  const name = element.name ?? '';
  const allowed = allowedComponents.get(name);
  if (!allowed) {
    const names = [...allowedComponents.keys()].join(', ');
    report(element, `<${name}> is not allowed in content`, `use one of ${names}, or plain Markdown`);
  }
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      report(element, `<${name}> spreads attributes from code`, 'write each attribute as name="value"');
    else if (/^on/i.test(attribute.name)) report(element, `the event handler ${attribute.name} runs code`, 'remove it');
    else if (attribute.value !== null && typeof attribute.value === 'object')
      report(element, `the attribute ${attribute.name} holds an expression`, `write ${attribute.name}="…"`);
    else if (typeof attribute.value === 'string' && isUnsafeAddress(attribute.value))
      report(element, `"${attribute.value}" is an address that could run a script`, 'remove it');
    else if (allowed && attribute.name !== allowed)
      report(element, `<${name}> takes no attribute ${attribute.name}`, `use ${allowed} alone`);
  }
}

function checkKind(element: Component, report: Report): void {
  const kind = attributeOf(element, 'kind');
  if (editionKinds.some((each) => each === kind)) return;
  const what =
    kind === undefined ? '<Edition> names no kind' : `<Edition> names the kind "${kind}", which no edition is of`;
  report(element, what, `write kind="${editionKinds.join('" or kind="')}"`);
}

function checkChart(element: Component, charts: readonly string[], report: Report): void {
  const id = attributeOf(element, 'id');
  if (id !== undefined && charts.includes(id)) return;
  const nearest = findSpellings(id ?? '', charts)[0]?.word;
  report(
    element,
    id === undefined ? '<Figure> names no chart' : `<Figure> names ${id}, which is no chart of figures/register.yaml`,
    nearest ? `write id="${nearest}"` : 'write id="…", with the id of a chart that stands there under charts',
  );
}
