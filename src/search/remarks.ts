import type { Remark } from './searcher.ts';

/** A remark as readers see it: words, with the ones that can be searched for instead as links. */
export type RemarkPart = string | { link: string; query: string };

const list = (parts: RemarkPart[]): RemarkPart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [index === parts.length - 1 ? ' or ' : ', ', part]));

/** Puts a remark into words. Links replace the typed word in the whole query. */
export function wordRemark({ kind, typed, words }: Remark, query: string): RemarkPart[] {
  const links = list(words.map((word) => ({ link: word, query: query.replace(typed, word) })));
  switch (kind) {
    case 'corrected':
      return [
        `Nothing here has “${typed}”. Showing results for “${words[0]}”. `,
        ...(words.length > 1 ? ['Did you mean ', ...links, '?'] : []),
      ];
    case 'suggested':
      return [`Nothing here has “${typed}”. Did you mean `, ...links, '?'];
    case 'unknown':
      return [`Nothing here has “${typed}”.`];
    case 'left-out':
      return [`Nothing here has “${typed}”; searched without it.`];
    case 'beginning':
      return [`Words that begin with “${typed}”: ${words.join(', ')}.`];
    case 'alias':
      return [`${words[0]}, for “${typed}”.`];
    case 'withheld':
      return ['Search without it: ', { link: words.join(' '), query: words.join(' ') }, '.'];
  }
}
