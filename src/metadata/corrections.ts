import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { parse as parseYaml } from 'yaml';

const correctionsSchema = z.array(
  z.object({
    /** Id of the paragraph as it is now: p1-4 */
    paragraph: z.string(),
    /** Address of the paragraph under the site: panel-1/#p1-4 */
    address: z.string(),
    /** Day of the change: YYYY-MM-DD */
    date: z.iso.date(),
    /** What was changed and why, in a sentence. */
    text: z.string(),
  }),
);

export type Correction = z.infer<typeof correctionsSchema>[number];

/** The corrections on record, newest first; none where nothing was corrected yet and the file does not exist. */
export async function readCorrections(file: string): Promise<Correction[]> {
  const source = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return correctionsSchema.parse(parseYaml(source) ?? []).sort((a, b) => b.date.localeCompare(a.date));
}
