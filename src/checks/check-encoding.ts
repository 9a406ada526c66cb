import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { toPlainSource } from '../report/plain-source.ts';

const lineFeed = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

// C0 but tab and line feed, DEL and C1, marks that hide in words and make them others than they look (soft hyphen, zero-width space
// and non-joiner, word joiner), marks that reverse the reading order, and the sign of a failed conversion.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200c\u202a-\u202e\u2060-\u2069\ufeff\ufffd-\uffff]/;
const hidden = /[\u00ad\u200b\u200c\u2060-\u2065]/;

const remedy = 'save the file as UTF-8';

/** The text of a file in plain line ends, or what is wrong with its bytes: not UTF-8, UTF-16, NUL and control characters. */
export function checkEncoding(bytes: Uint8Array, file: string): { text?: string; problems: VFileMessage[] } {
  const problem = (what: string, line: number, column: number, todo = remedy) =>
    toProblem({ file, place: { line, column }, what, remedy: todo, rule: 'encoding' });

  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problems: [problem('the file is UTF-16', 1, 1)] };
  const badLine = findUndecodableLine(bytes);
  if (badLine !== undefined)
    return { problems: [problem('this line holds bytes that are not UTF-8 (Latin-1 or Windows-1252?)', badLine, 1)] };

  const text = toPlainSource(utf8.decode(bytes));
  const problems = text.split('\n').flatMap((line, index) => {
    const at = line.search(unwanted);
    if (at < 0) return [];
    const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    const name =
      code === '0000'
        ? 'a NUL character'
        : `the ${hidden.test(line.charAt(at)) ? 'invisible' : 'control'} character U+${code}`;
    return [problem(`${name} stands in the text`, index + 1, at + 1, 'delete it, or type the words again')];
  });
  return problems.length > 0 ? { problems } : { text, problems };
}

/** Number of the first line that is not UTF-8; no sequence of UTF-8 runs over a line feed, so lines are tried one by one. */
function findUndecodableLine(bytes: Uint8Array): number | undefined {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const slice = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(slice)) return line;
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
