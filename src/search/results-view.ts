import type { Piece } from './excerpt.ts';
import type { Remark } from './reading.ts';
import { siteBase } from './search-place.ts';
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

/** A result as an entry of the list: number, heading and place in one link, the excerpt below it as soon as its text is there. */
export function makeResult({ href, number, heading, place, excerpt }: Result): HTMLLIElement {
  const link = make('a', 'result-link');
  link.href = href;
  if (number) link.append(make('span', 'result-number', number), ' ');
  if (heading.length > 0) link.append(make('span', 'result-heading', ...heading.map(toNodeOfPiece)), ' ');
  if (place) link.append(make('span', 'result-place', place));
  const words = make('p', 'result-excerpt');
  excerpt.then(
    (pieces) => words.append(...pieces.map(toNodeOfPiece)),
    () => words.append('This text did not arrive.'),
  );
  return make('li', 'result', link, words);
}

const toNodeOfPiece = ({ text, marked }: Piece): Node | string => (marked ? make('mark', '', text) : text);

/** Remarks as paragraphs; a suggestion is a link to the same page with the other query. */
export const makeRemarks = (remarks: readonly Remark[], toAddress: (query: string) => string): HTMLElement[] =>
  remarks.map(({ said }) =>
    make(
      'p',
      'search-remark',
      ...said.map((piece) => (typeof piece === 'string' ? piece : makeLink(toAddress(piece.query), piece.instead))),
    ),
  );

/** Where else to look; first of all again, where something did not arrive. */
export function makeWaysOn(...before: (Node | string)[]): HTMLElement {
  const link = (page: string, text: string) => makeLink(siteBase() + page, text);
  return make(
    'p',
    'search-ways-on',
    ...before,
    link('topics/', 'index of topics'),
    ' or the ',
    link('report/', 'whole report'),
    '.',
  );
}

/** The same with a button that tries again. */
export function makeRetry(tryAgain: () => void): HTMLElement {
  return makeWaysOn(makeButton('Try again', tryAgain), ' or see the ');
}

export function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = make('button', 'search-again', text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

export { make };
