import { UsageError } from '../commands/command-line.ts';

/** `p1-4=p2-3` as an entry from the old id to the new. Throws UsageError where a side is missing. */
export function readAssignments(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text): [string, string] => {
      const [from, to] = text.split('=').map((side) => side.trim());
      if (!from || !to) throw new UsageError(`"${text}" does not say what went where; write it as p1-4=p2-3`);
      return [from, to];
    }),
  );
}
