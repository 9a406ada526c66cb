import { toNoteId } from './new-edition.ts';
import type { WrittenBlock, WrittenSection } from './read-back.ts';
import type { Stretch } from './text-edits.ts';
import { splitWords, startOf } from './words.ts';

/** What a merge means to change in a file. */
interface MeantChanges {
  /** Words of the blocks and notes that are exchanged or added, by id. */
  words: ReadonlyMap<string, string>;
  removedQuotes: readonly Quoted[];
  addedQuotes: readonly Quoted[];
}

interface Quoted {
  /** Id of the paragraph that is quoted. */
  id: string;
  text: string;
}

/**
 * What a merge did to a file beyond what it meant, each as a sentence; empty where all is well. Fields, headings, figures
 * and every block that was not to change must be as before, letter for letter, and in the same order; what was to change
 * must stand there once, in the words meant.
 */
export function findHarm(before: WrittenSection, after: WrittenSection, meant: MeantChanges): string[] {
  const former = new Set(toNumbered(before).map(({ id }) => id));
  const was = toOutline(before, former, meant.words, meant.removedQuotes);
  const is = toOutline(after, former, meant.words, meant.addedQuotes);
  const at = Array.from({ length: Math.max(was.length, is.length) }).findIndex((_, index) => was[index] !== is[index]);
  const name = (piece: string | undefined) => (piece === undefined ? 'nothing' : `“${startOf(piece)}”`);
  const changed = at < 0 ? [] : [`${name(was[at])}, which was to stay, would become ${name(is[at])}`];
  return [...changed, ...findAstray(after, meant)];
}

const toNumbered = ({ blocks, notes }: WrittenSection): WrittenBlock[] => [
  ...blocks,
  ...notes.map((note) => ({ ...note, id: toNoteId(note.id) })),
];

const toWords = (text: string): string => splitWords(text).join(' ');
const nameOf = ({ id, text }: Quoted): string => `${id} ${toWords(text)}`;

/** The source of each piece of a file in order: of those whose words change the id alone, without blocks and quotes that are new or go. */
function toOutline(
  written: WrittenSection,
  former: ReadonlySet<string>,
  words: ReadonlyMap<string, string>,
  quotes: readonly Quoted[],
): string[] {
  const { source, headings, pullQuotes, others } = written;
  const left = new Set(quotes.map(nameOf));
  const slice = ({ start, end }: Stretch) => source.slice(start, end);
  return [
    ...[...headings, ...others].map((piece) => ({ ...piece, text: slice(piece) })),
    ...toNumbered(written)
      .filter(({ id }) => former.has(id) || !words.has(id))
      .map((block) => ({ ...block, text: words.has(block.id) ? `[#${block.id}]` : slice(block) })),
    ...pullQuotes.filter((quote) => !left.has(nameOf(quote))).map((quote) => ({ ...quote, text: slice(quote) })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text);
}

function findAstray(after: WrittenSection, { words, addedQuotes }: MeantChanges): string[] {
  const found = Map.groupBy(toNumbered(after), ({ id }) => id);
  const quoted = new Set(after.pullQuotes.map(nameOf));
  return [
    ...[...words].flatMap(([id, text]) => {
      const [first, ...others] = found.get(id) ?? [];
      if (!first || others.length > 0)
        return [`${id} would stand ${first ? others.length + 1 : 'no'} times in the file`];
      return toWords(first.text) === toWords(text) ? [] : [`${id} would not say what the source says`];
    }),
    ...addedQuotes
      .filter((quote) => !quoted.has(nameOf(quote)))
      .map(({ text }) => `the pull quote “${startOf(text)}” would be lost`),
  ];
}
