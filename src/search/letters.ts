/** First letter under which a word's part of the vocabulary is found; everything outside a–z shares one. */
export const toLetter = (word: string): string => /^[a-z]/.exec(word)?.[0] ?? '_';
