import { type Asked, writeAddress } from './asked.ts';
import { type Choice, countChoices } from './choices.ts';
import { make, makeLink } from './results-view.ts';
import type { Outcome } from './search-run.ts';

const mostTopics = 12;

/** A link to another request, which the search page answers without being loaded anew. */
export function makeNarrowingLink(to: Asked, text: string): HTMLAnchorElement {
  const link = makeLink(writeAddress(to), text);
  link.dataset['narrows'] = '';
  return link;
}

/** Ways to order and to narrow an outcome, a heading and a list each; none where nothing was found. */
export function makeChoices({ answer, filters }: Outcome, asked: Asked): HTMLElement[] {
  if (!filters || !answer || answer.matches.length === 0) return [];
  const { panels, topics } = countChoices(answer.matches, asked, filters);
  const shown = topics.filter(({ slug }, rank) => rank < mostTopics || slug === asked.topic);
  return [
    ...makeGroup('Order', [
      makeChoice({ ...asked, sort: 'relevance' }, asked, 'Most relevant first'),
      makeChoice({ ...asked, sort: 'order' }, asked, 'In reading order'),
    ]),
    ...(panels.length > 1 || asked.panel ? makeNarrowings('Where', 'panel', 'Everywhere', panels, asked) : []),
    ...(topics.length > 0 ? makeNarrowings('Topic', 'topic', 'All topics', shown, asked) : []),
  ];
}

const makeNarrowings = (
  title: string,
  by: 'panel' | 'topic',
  all: string,
  choices: readonly Choice[],
  asked: Asked,
): HTMLElement[] =>
  makeGroup(title, [
    makeChoice({ ...asked, [by]: '' }, asked, all),
    ...choices.map(({ slug, name, count }) => makeChoice({ ...asked, [by]: slug }, asked, name, count)),
  ]);

function makeGroup(title: string, choices: readonly HTMLElement[]): HTMLElement[] {
  const list = make('ul', '', ...choices);
  list.role = 'list';
  return [make('h2', 'choice-title', title), list];
}

/** One choice with the number of its results, marked where it is what is asked already. */
function makeChoice(to: Asked, asked: Asked, name: string, count?: number): HTMLElement {
  const [short = name, more] = name.split(': ');
  const link = makeNarrowingLink(to, short);
  if (more) link.append(make('span', 'choice-more', `: ${more}`));
  if (writeAddress(to) === writeAddress(asked)) link.setAttribute('aria-current', 'true');
  const line = make('li', '', link);
  if (count !== undefined) line.append(' ', make('span', 'choice-count', String(count)));
  return line;
}
