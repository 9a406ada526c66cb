import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** Ids of the rows in some lists of a register, each with its line. A file that cannot be read has none. */
export function findRowIds(text: string, lists: readonly string[]): { id: string; line: number }[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  const found: unknown[] = isMap(contents) ? lists.map((name) => contents.get(name)) : [];
  return found.filter(isSeq).flatMap(({ items }) =>
    items.filter(isMap).flatMap((row) => {
      const id = row.get('id', true);
      return typeof id?.value === 'string' ? [{ id: id.value, line: lines.linePos(id.range?.[0] ?? 0).line }] : [];
    }),
  );
}
