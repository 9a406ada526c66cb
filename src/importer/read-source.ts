import { readFile, stat } from 'node:fs/promises';
import { ImportError, type Notebook, type SourceLine } from './imported-report.ts';
import { readText } from './read-text.ts';

const mostTextBytes = 32 * 2 ** 20;
const mostBytes = 200 * 2 ** 20;

/** The lines of a report's file, by what its first bytes say it is. Throws ImportError on what cannot be read. */
export async function readSource(file: string, notebook: Notebook): Promise<SourceLine[]> {
  const bytes = await readBytes(file);
  return readSourceBytes(bytes, notebook);
}

/** The lines of a file's bytes. Throws ImportError on what cannot be read. */
export async function readSourceBytes(bytes: Uint8Array, notebook: Notebook): Promise<SourceLine[]> {
  if (startsWith(bytes, '%PDF-')) return (await import('./read-pdf.ts')).readPdf(bytes, notebook);
  if (startsWith(bytes, 'PK\u0003\u0004')) return (await import('./read-docx.ts')).readDocx(bytes, notebook);
  if (startsWith(bytes, compoundFile))
    throw new ImportError('the file is an encrypted .docx or an old .doc; save it as .docx without a password');
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

/** Office's container for old formats, and for encrypted new ones. */
const compoundFile = '\u00d0\u00cf\u0011\u00e0';

const isPackaged = (bytes: Uint8Array): boolean => startsWith(bytes, '%PDF-') || startsWith(bytes, 'PK');

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
