/** Words of a range's beginning and end to begin with; more are taken until they fit nowhere earlier. */
const edgeWords = 4;
const contextWords = 8;

/** Up to this many characters a selection is written out, not as a range. */
const longest = 80;

interface Edges {
  first: string;
  /** None where the selection is written out. */
  last?: string;
  /** What follows the last words, where they alone do not say which end is meant. */
  after?: string;
}

/** Whether browsers take a character for part of a word. */
export const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** Index of the first whole-word occurrence, as browsers match: -1 for none. */
function findWords(text: string, words: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + words.length])) return at;
  return -1;
}

/** Part of a text directive: what the syntax itself uses is escaped (WICG, Scroll to Text Fragment). */
const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The directive (`text=…`) that lights up `text.slice(start, end)`, grown to whole words. `text` is the page's text, white space
 * collapsed, blocks parted by line breaks; browsers take the first match in it. Undefined where no directive means these words alone.
 */
export function toTextDirective(text: string, start: number, end: number): string | undefined {
  // A context may stand in the block before: the search goes over line breaks, which at worst takes a word too many.
  const page = text.replaceAll('İ', 'I').toLowerCase().replaceAll('\n', ' ');
  while (start < end && !isWordCharacter(page[start])) start++;
  while (end > start && !isWordCharacter(page[end - 1])) end--;
  if (start >= end) return undefined;
  while (isWordCharacter(page[start - 1])) start--;
  while (isWordCharacter(page[end])) end++;

  const selected = text.slice(start, end);
  const isRange = selected.includes('\n') || selected.length > longest;
  const edges: Edges | undefined = isRange ? toEdges(page, text, start, end) : { first: selected };
  if (!edges) return undefined;

  for (const [from, to] of contexts(text, start, isRange ? undefined : end)) {
    const lead = page.slice(from, start);
    if (findWords(page, lead + edges.first.toLowerCase() + page.slice(end, isRange ? end : to)) + lead.length !== start)
      continue;
    const prefix = text.slice(from, start).trim();
    const suffix = (edges.after ?? text.slice(end, isRange ? end : to)).trim();
    return `text=${[
      ...(prefix ? [`${encode(prefix)}-`] : []),
      encode(edges.first),
      ...(edges.last === undefined ? [] : [encode(edges.last)]),
      ...(suffix ? [`-${encode(suffix)}`] : []),
    ].join(',')}`;
  }
  return undefined;
}

/** From where to where the words may be told apart: by themselves, with words before them, then with words after them too. */
function* contexts(text: string, start: number, end: number | undefined): Generator<[from: number, to: number]> {
  const last = end ?? start;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = [...text.slice(lineStart, start).matchAll(/\S+/g)].map(({ index }) => lineStart + index).reverse();
  const [lineAfter = ''] = text.slice(last).split('\n');
  const after = [...lineAfter.matchAll(/\S+/g)].map(({ index, 0: word }) => last + index + word.length);
  yield [start, last];
  for (const from of before.slice(0, contextWords)) yield [from, last];
  if (end !== undefined)
    for (const to of after.slice(0, contextWords)) yield [before.slice(0, contextWords).at(-1) ?? start, to];
}

/**
 * The first and last words of a range, each from one block: the last ones so many that they occur nowhere else between first and
 * end, and where the block has too few before the end, with words that follow it.
 */
function toEdges(page: string, text: string, start: number, end: number): Edges | undefined {
  const [firstLine = ''] = text.slice(start, end).split('\n');
  const first = firstLine
    .split(' ')
    .slice(0, edgeWords)
    .join(' ')
    .replace(/[^\p{L}\p{N}_]+$/u, '');
  const isOnlyOne = (from: number, to: number) => findWords(page, page.slice(from, to), start + first.length) === from;

  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  const beginnings = [...text.slice(lineStart, end).matchAll(/\S+/g)].map(({ index }) => lineStart + index).reverse();
  for (const from of beginnings.slice(Math.min(edgeWords, beginnings.length) - 1))
    if (isOnlyOne(from, end)) return { first, last: text.slice(from, end) };

  const [lineAfter = ''] = text.slice(end).split('\n');
  for (const { index, 0: word } of [...lineAfter.matchAll(/\S+/g)].slice(0, contextWords)) {
    const after = lineAfter.slice(0, index + word.length).replace(/[^\p{L}\p{N}_]+$/u, '');
    if (isOnlyOne(lineStart, end + after.length)) return { first, last: text.slice(lineStart, end), after };
  }
  return undefined;
}
