import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file aside and puts it in place at once: who reads it meanwhile, or after a kill, sees the old one or the new one whole. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  await writeFile(aside, content);
  await rename(aside, file);
}
