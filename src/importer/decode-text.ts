import { ImportError } from './imported-report.ts';

interface Decoded {
  text: string;
  /** How the bytes were read, where that was not plain UTF-8: for the account. */
  encoding?: string;
}

/** The text of a file's bytes: UTF-8, UTF-16 with its mark, else Windows-1252. Throws ImportError on what is no text. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) throw unreadable('UTF-32');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeStrictly(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeStrictly(bytes, 'utf-16be'), encoding: 'UTF-16' };
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new ImportError(
      'the file is not text: it holds NUL bytes; save it as UTF-8 text, PDF or .docx',
      lineAt(bytes, nul),
    );
  const utf8 = tryUtf8(bytes);
  if (!utf8) refuseBrokenUtf8(bytes);
  const found = utf8 ?? { text: decodeStrictly(bytes, 'windows-1252'), encoding: 'Windows-1252 (Latin-1)' };
  refuseBinary(found.text);
  return found;
}

const unreadable = (what: string): ImportError => new ImportError(`the file is ${what}; save it as UTF-8`);

function tryUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/** A file whose letters beyond ASCII are mostly sound UTF-8 is no other encoding: read as one, it would all be garbled. */
function refuseBrokenUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0;
  if (sound > broken)
    throw new ImportError(
      'the file is UTF-8 with broken bytes; mend the place, or save the text again as UTF-8',
      text.slice(0, text.indexOf('\uFFFD')).split('\n').length,
    );
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`the file is broken ${encoding.toUpperCase()}; save it as UTF-8`);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters counted
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** More than one control character in a hundred: a picture, a program, an archive. */
function refuseBinary(text: string): void {
  const sample = text.slice(0, 100_000);
  if ((sample.match(control)?.length ?? 0) * 100 > sample.length)
    throw new ImportError('the file is not text: it is full of control characters; give a .txt, .pdf or .docx');
}

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
