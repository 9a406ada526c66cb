/** What few queries need, in a script of its own that imports nothing of the client: it is loaded with the first of them. */
export { keepExact } from './exact-phrases.ts';
export { readUnknownWords } from './unknown-words.ts';
