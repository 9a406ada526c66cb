import { readFile, stat } from 'node:fs/promises';
import { ImportError, type Notebook, type SourceLine } from './imported-report.ts';
import { readText } from './read-text.ts';

const mostTextBytes = 32 * 2 ** 20;
const mostBytes = 200 * 2 ** 20;

/** The lines of a report's file, by what its first bytes say it is. Throws ImportError on what cannot be read. */
export async function readSource(file: string, notebook: Notebook): Promise<SourceLine[]> {
  const bytes = await readBytes(file);
  return readText(bytes, notebook);
}

async function readBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(
      error.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${error.code})`,
    );
  });
  if (!found.isFile()) throw new ImportError(`${file} is no file`);
  if (found.size === 0) throw new ImportError(`${file} is empty`);
  if (found.size > mostBytes) throw new ImportError(`${file} is larger than 200 MB; give its text alone`);
  const bytes = await readFile(file);
  if (found.size > mostTextBytes && !isPackaged(bytes))
    throw new ImportError(`${file} is larger than 32 MB, more than any report's text; is it the right file?`);
  return bytes;
}

const isPackaged = (bytes: Uint8Array): boolean => startsWith(bytes, '%PDF-') || startsWith(bytes, 'PK');

export const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
