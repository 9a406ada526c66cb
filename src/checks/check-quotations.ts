import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Place, toProblem, type VFileMessage } from '../problems/problem.ts';
import { isVerbatim } from '../report/quotation.ts';
import { attributeOf } from '../report/read-component.ts';
import type { Draft } from './draft.ts';
import type { KnownTargets } from './known-targets.ts';

/** Key points, pull quotes and editors' notes: the paragraph each names exists, and a pull quote holds its words. */
export function checkQuotations(draft: Draft, { paragraphs }: KnownTargets): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const report = (place: Place, what: string, remedy: string) =>
    problems.push(toProblem({ file: draft.file, place, what, remedy, rule: 'quotation' }));

  draft.fields?.keyPoints.forEach(({ paragraph }, index) => {
    if (!paragraphs.has(paragraph))
      report(
        draft.placeOf(['keyPoints', index, 'paragraph']),
        `key point ${index + 1} rests on ${paragraph}, which does not exist`,
        'name the paragraph that says it',
      );
  });
  for (const element of findComponents(draft)) {
    const place = element.position?.start ?? { line: 1 };
    const attribute = element.name === 'PullQuote' ? 'from' : 'about';
    const id = attributeOf(element, attribute);
    const text = id === undefined ? undefined : paragraphs.get(id);
    if (!id)
      report(place, `<${element.name}> names no paragraph`, `write ${attribute}="p1-4", with the paragraph’s id`);
    else if (!paragraphs.has(id))
      report(place, `<${element.name}> names ${id}, which does not exist`, 'name a paragraph of the report');
    else if (element.name === 'PullQuote' && text !== undefined && !isVerbatim(textOf(element), text))
      report(
        place,
        `the pull quote is not verbatim in ${id}`,
        'copy the words from the paragraph as they stand there now',
      );
  }
  return problems;
}

function findComponents({ body }: Draft): MdxJsxFlowElement[] {
  const found: MdxJsxFlowElement[] = [];
  if (body)
    visit(body.tree, 'mdxJsxFlowElement', (element) => {
      if (element.name === 'PullQuote' || element.name === 'EditorsNote') found.push(element);
    });
  return found;
}
