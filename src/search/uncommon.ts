/** What few queries need, in a script of its own that imports nothing of the client: it is loaded after all that every query needs. */
export { settle } from './exact-phrases.ts';
export { readAhead } from './read-ahead.ts';
export { readUnknownWords } from './unknown-words.ts';
