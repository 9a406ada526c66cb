import type { Remark } from './searcher.ts';

type Kind = Exclude<Remark['kind'], 'alias'>;

/** Makes a remark; `words` are what the typed ones were taken for, or may be taken for. */
export const makeRemark = (kind: Kind, typed: string, words: string[] = []): Remark => ({
  kind,
  typed,
  words,
  said: wordings[kind](typed, words),
});

const wordings: Record<Kind, (typed: string, words: string[]) => Remark['said']> = {
  corrected: (typed, words) => [
    `Nothing here has “${typed}”. Showing results for “${words[0]}”. `,
    ...(words.length > 1 ? ['Or did you mean ', ...listed(words.slice(1)), '?'] : []),
  ],
  suggested: (typed, words) => [`Nothing here has “${typed}”. Did you mean `, ...listed(words), '?'],
  unknown: (typed) => [`Nothing here has “${typed}”.`],
  name: (typed, [words = '']) => [`Nothing here has “${typed}”. As common words: `, { instead: words }, '.'],
  apart: (_, words) => ['Nothing here has more than one of these words. Search for ', ...listed(words), '.'],
  'left-out': (typed) => [`Nothing here has “${typed}”; searched without it.`],
  beginning: (typed, words) => [`Words that begin with “${typed}”: ${words.join(', ')}.`],
  unfinished: (typed, words) => [`Words that begin with “${typed}”: `, ...listed(words), '.'],
  exact: (_, [phrase = '']) => ['Only as written. By its other names too: ', { instead: phrase }, '.'],
  otherwise: (_, [phrase = '']) => ['Nothing is written just so. In any form: ', { instead: phrase }, '.'],
  withheld: (_, words) => ['Search without it: ', { instead: words.join(' ') }, '.'],
};

const listed = (words: readonly string[]): Remark['said'] =>
  words.flatMap((instead, index) => [
    ...(index === 0 ? [] : [index === words.length - 1 ? ' or ' : ', ']),
    { instead },
  ]);
