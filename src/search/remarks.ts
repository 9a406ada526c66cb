import type { Reading, Remark } from './reading.ts';

type Kind = Exclude<Remark['kind'], 'alias'>;

/** A remark with links that ask for something else, before it is known what whole queries they ask. */
type Wording = (string | { instead: string })[];

/** Makes a remark on a query; `words` are what the `typed` ones were taken for, or may be taken for. */
export const makeRemark = (query: string, kind: Kind, typed: string, words: string[] = []): Remark => ({
  kind,
  typed,
  words,
  said: wordings[kind](typed, words).map((piece) =>
    typeof piece === 'string' ? piece : { ...piece, query: exchange(query, typed, piece.instead) },
  ),
});

/** Makes a remark on the query of a reading, and keeps it there; what is corrected is answered as corrected. */
export function addRemark(reading: Reading, kind: Kind, typed: string, words: string[] = []): void {
  reading.remarks.push(makeRemark(reading.typed, kind, typed, words));
  if (kind === 'corrected') reading.answered = exchange(reading.answered, typed, words[0] ?? '');
}

/** A query with other words in the place of those typed, where they stand by themselves: “art” is none of “party”. */
export function exchange(query: string, typed: string, instead: string): string {
  const isLetterAt = (at: number) => /[\p{L}\p{N}]/u.test(query.charAt(at));
  let at = query.indexOf(typed);
  for (let next = at; next >= 0; next = query.indexOf(typed, next + 1)) {
    if (isLetterAt(next - 1) || isLetterAt(next + typed.length)) continue;
    at = next;
    break;
  }
  return at < 0 ? query : query.slice(0, at) + instead + query.slice(at + typed.length);
}

const wordings: Record<Kind, (typed: string, words: string[]) => Wording> = {
  corrected: (typed, words) => [
    `“${typed}” is not in the report. Showing results for “${words[0]}”. `,
    ...(words.length > 1 ? ['Or did you mean ', ...listed(words.slice(1)), '?'] : []),
  ],
  suggested: (typed, words) => [`“${typed}” is not in the report. Did you mean `, ...listed(words), '?'],
  unknown: (typed) => [`“${typed}” is not in the report.`],
  name: (typed, [words = '']) => [`“${typed}” is not in the report. As common words: `, { instead: words }, '.'],
  apart: (_, words) => ['No two of these words stand together in the report. Search for ', ...listed(words), '.'],
  'left-out': (typed) => [`“${typed}” is not in the report; searched without it.`],
  beginning: (typed, words) => [`Words that begin with “${typed}”: ${words.join(', ')}.`],
  unfinished: (typed, words) => [`Words that begin with “${typed}”: `, ...listed(words), '.'],
  exact: (_, [phrase = '']) => ['Exact matches only. By other names too: ', { instead: phrase }, '.'],
  otherwise: (_, [phrase = '']) => ['No exact match. In any form: ', { instead: phrase }, '.'],
  withheld: (_, words) => ['Search for the rest alone: ', { instead: words.join(' ') }, '.'],
};

const listed = (words: readonly string[]): Wording =>
  words.flatMap((instead, index) => [
    ...(index === 0 ? [] : [index === words.length - 1 ? ' or ' : ', ']),
    { instead },
  ]);
