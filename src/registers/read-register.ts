import type { z } from 'astro/zod';
import { ContentProblems, formatProblems } from '../problems/report-problems.ts';
import { readWhereThere } from '../report/read-where-there.ts';
import { readYaml } from '../report/read-yaml.ts';

/**
 * A register of a content directory; one whose file is missing is `empty`, as in an edition just begun. Throws
 * ContentProblems with file and line where the file does not follow its schema.
 */
export async function readRegister<Register>(
  file: string,
  schema: z.ZodType<Register>,
  empty: Register,
): Promise<Register> {
  const source = await readWhereThere(file);
  if (source === undefined) return empty;
  const { value, problems } = readYaml(source, file, schema);
  if (!value) throw new ContentProblems(formatProblems(problems));
  return value;
}
