import type { Bundle } from './bundle.ts';

/** What the client knows of the words that begin with one letter. */
export interface VocabularyPart {
  /** Words of the texts and of the aliases, as they are written (`THAAD`), in order. */
  words: string[];
  /** Other English words that are no misspelling and no beginning of a word of the texts, though they look like one. */
  english: string[];
  /** Everyday English words that the texts do not use; a query does well without them. */
  everyday: string[];
}

/** Words that begin with the same letter as the given one, list by list. Fails where the file does not arrive. */
export async function readVocabulary(bundle: Bundle, word: string): Promise<VocabularyPart> {
  const stored = await bundle.vocabulary(word);
  const [words = [], english = [], everyday = []] = stored.map((list) => list.match(/\S+/g) ?? []);
  return { words, english, everyday };
}
