import JSZip from 'jszip';
import { ImportError } from './imported-report.ts';

const mostInflated = 256 * 2 ** 20;

/**
 * The text of one part of an Office package, once the whole of it has been proven to inflate to no more than 256 MB and
 * its XML to declare no entities. Throws ImportError on what is no such package.
 */
export async function openPackage(bytes: Uint8Array, part: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new ImportError(
      'the file is a broken archive, perhaps cut short in transfer; get it again, or save it again',
    );
  });
  let inflated = 0;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const xml = /\.(?:xml|rels)$/i.test(entry.name);
    let start = '';
    inflated = await inflate(entry, inflated, (chunk) => {
      if (xml && start.length < 64 * 1024) start += new TextDecoder('latin1').decode(chunk);
    });
    if (/<!(?:DOCTYPE|ENTITY)/i.test(start))
      throw new ImportError(
        `the Word file declares XML entities (${entry.name}), which Word never does; it was not read`,
      );
  }
  const found = zip.file(part);
  if (!found)
    throw new ImportError(`the archive holds no ${part}, so it is no Word file; give a .docx, .pdf or plain text`);
  return found.async('string');
}

/** Inflates an entry to count its bytes, whatever its header claims; gives the new sum. Throws ImportError past the limit. */
function inflate(entry: JSZip.JSZipObject, before: number, look: (chunk: Uint8Array) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let sum = before;
    const stream = entry.nodeStream('nodebuffer') as NodeJS.ReadableStream & { destroy?: () => void };
    stream.on('data', (chunk: Uint8Array) => {
      sum += chunk.length;
      look(chunk);
      if (sum <= mostInflated) return;
      stream.pause();
      reject(new ImportError('the file inflates to more than 256 MB; no report does, so it was not read'));
    });
    stream.on('error', () => reject(new ImportError(`the archive is damaged at ${entry.name}; get the file again`)));
    stream.on('end', () => resolve(sum));
  });
}
