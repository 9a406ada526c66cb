import { extractTextItems, getDocumentProxy } from 'unpdf';
import { ImportError, type Notebook, type SourceLine } from './imported-report.ts';
import { toPageRows } from './page-rows.ts';
import { cleanLine } from './read-text.ts';

/**
 * The lines of a PDF's text with their pages and letter sizes; indentation, gaps between cells and empty lines as on the
 * page. Throws ImportError on what is encrypted, cut short or no PDF.
 */
export async function readPdf(bytes: Uint8Array, notebook: Notebook): Promise<SourceLine[]> {
  refuseCutShort(bytes);
  const pages = await extractPages(bytes);
  const lines: SourceLine[] = [];
  pages.forEach((items, index) => {
    for (const { text, size } of toPageRows(items)) {
      const number = lines.length + 1;
      const line = { number, text: cleanLine(text, number, notebook), page: index + 1 };
      lines.push(size === undefined ? line : { ...line, size });
    }
  });
  return lines;
}

/** A reader of PDFs mends a file that lacks its end by guessing: half a report would pass for a whole one. */
function refuseCutShort(bytes: Uint8Array): void {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-2048));
  if (!end.includes('%%EOF')) throw new ImportError('the PDF is cut short: its end is missing; get the file again');
}

async function extractPages(bytes: Uint8Array) {
  try {
    // The reader takes the bytes over, and no Buffer: it gets a copy of its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    const { items } = await extractTextItems(document);
    await document.destroy();
    return items;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException')
      throw new ImportError('the PDF is encrypted with a password; save it without one');
    throw new ImportError(`the PDF cannot be read (${message}); open it in a viewer and save it again`);
  }
}
