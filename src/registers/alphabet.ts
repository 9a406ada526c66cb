/** Letter by letter, as a book's index sorts: without regard to case, accents, quotation marks and hyphens. */
export const toSortKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export const compareNames = (a: string, b: string): number => toSortKey(a).localeCompare(toSortKey(b), 'en');

interface LetterGroup<Entry> {
  /** A capital letter. */
  letter: string;
  entries: Entry[];
}

/** Entries in alphabetical order, by the letter with which their names begin. */
export function groupByLetter<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): LetterGroup<Entry>[] {
  const groups: LetterGroup<Entry>[] = [];
  for (const entry of [...entries].sort((a, b) => compareNames(nameOf(a), nameOf(b)))) {
    const letter = toSortKey(nameOf(entry)).charAt(0).toUpperCase();
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}
