import { z } from 'astro/zod';
import { ImportError } from './imported-report.ts';
import { importDirectory } from './safe-files.ts';

const texts = z.record(z.string(), z.string());

/** `content/.import/record.json`: what the last import wrote, so that the next can tell an editor's changes from its own. */
const recordSchema = z.strictObject({
  /** `new`: the import made the edition. `replaced`: it exchanged the text of one that was there. */
  mode: z.enum(['new', 'replaced']),
  /** Name of the file that was imported. */
  source: z.string(),
  /** Words of each numbered block as imported, by id. */
  blocks: texts,
  /** Words that the blocks had before, while an import is under way: an import that was killed leaves them here. */
  before: texts.optional(),
  /** New words that were laid beside an editor's, by id, until the .new file is deleted. */
  offered: texts.default({}),
  /** The report's own pull quotes that were placed, by "id words": one that an editor removed does not come back. */
  pullQuotes: z.array(z.string()).default([]),
});

export type ImportRecord = z.infer<typeof recordSchema>;

export const recordName = `${importDirectory}/record.json`;

/** Reads a record. Throws ImportError where the file is damaged, for without it an editor's changes cannot be told. */
export function parseRecord(source: string): ImportRecord {
  const result = recordSchema.safeParse(tryJson(source));
  if (result.success) return result.data;
  throw new ImportError(`${recordName} is damaged; restore it from version control`);
}

/** One block a line, so that version control shows what an import changed. */
export const formatRecord = (record: ImportRecord): string => `${JSON.stringify(record, undefined, 1)}\n`;

function tryJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
