import type { VocabularyPart } from './build/vocabulary.ts';
import type { Bundle } from './bundle.ts';

/** Words that begin with the same letter as the given one, list by list. Fails where the file does not arrive. */
export async function readVocabulary(bundle: Bundle, word: string): Promise<VocabularyPart> {
  const stored = await bundle.vocabulary(word);
  const [words = [], english = [], everyday = []] = stored.map((list) => list.match(/\S+/g) ?? []);
  return { words, english, everyday };
}
