import type { Piece } from './excerpt.ts';
import { type RemarkPart, wordRemark } from './remarks.ts';
import type { Remark } from './searcher.ts';
import type { Result } from './shape-results.ts';

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

export const makeLink = (href: string, text: string, className = ''): HTMLAnchorElement => {
  const link = make('a', className, text);
  link.href = href;
  return link;
};

/** A result as an entry of the list: number, heading and place in one link, the excerpt below it. */
export function makeResult({ href, number, heading, place, excerpt }: Result): HTMLLIElement {
  const link = make('a', 'result-link');
  link.href = href;
  if (number) link.append(make('span', 'result-number', number), ' ');
  if (heading.length > 0) link.append(make('span', 'result-heading', ...heading.map(toNodeOfPiece)), ' ');
  link.append(make('span', 'result-place', place));
  return make('li', 'result', link, make('p', 'result-excerpt', ...excerpt.map(toNodeOfPiece)));
}

const toNodeOfPiece = ({ text, marked }: Piece): Node | string => (marked ? make('mark', '', text) : text);

/** Remarks as paragraphs; a suggestion is a link to the same page with the other query. */
export function makeRemarks(
  remarks: readonly Remark[],
  query: string,
  toAddress: (query: string) => string,
): HTMLElement[] {
  return remarks.map((remark) =>
    make('p', 'search-remark', ...wordRemark(remark, query).map((part) => toNode(part, toAddress))),
  );
}

const toNode = (part: RemarkPart, toAddress: (query: string) => string): Node | string =>
  typeof part === 'string' ? part : makeLink(toAddress(part.query), part.link);

export { make };
