/** Words as a sentence begins with them: the first letter is a capital, the others stay as they are. */
export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
