import { splitSentences } from '../registers/excerpt.ts';
import { createNameFinder } from '../registers/find-names.ts';

/** Whether a text holds every one of the words; made once, used on many texts. */
export function createTermTest(words: readonly string[]): (text: string) => boolean {
  const finders = words.map((word) => createNameFinder([word]));
  return (text) => finders.every((find) => find(text).length > 0);
}

/** The shortest run of clauses of a paragraph that holds all the words; none where the paragraph does not hold them. */
export function findPassage(paragraph: string, words: readonly string[]): string | undefined {
  const holdsAll = createTermTest(words);
  const clauses = splitClauses(paragraph);
  const lengths = clauses.map((_, index) => index + 1);
  return lengths
    .flatMap((length) => clauses.slice(length - 1).map((_, start) => clauses.slice(start, start + length).join(' ')))
    .find(holdsAll);
}

/** Sentences, and the parts of a sentence that a semicolon ends. */
const splitClauses = (text: string): string[] =>
  splitSentences(text).flatMap(([start, end]) =>
    text
      .slice(start, end)
      .trim()
      .split(/(?<=;)\s+/),
  );
