import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { checkEncoding } from './check-encoding.ts';

/** A file of `content/` as it lies on the disk. */
export interface ContentFile {
  /** Path as an editor knows it, with forward slashes: content/panels/panel-1.mdx */
  path: string;
  bytes: Uint8Array;
}

/** The same file as text; `text` is missing where it cannot be trusted to be the editor's words. */
export interface SourceFile {
  path: string;
  /** Path below the content directory: panels/panel-1.mdx */
  name: string;
  text?: string;
  problems: VFileMessage[];
}

/**
 * Decodes a file; what its bytes get wrong, and that a merge was left unsettled in it, is in `problems`. `root` is the content
 * directory as it begins the path.
 */
export function toSourceFile({ path, bytes }: ContentFile, root: string): SourceFile {
  const name = path.slice(root.length + 1);
  const { text, problems } = checkEncoding(bytes, path);
  const at = text?.split('\n').findIndex((line) => mergeMark.test(line)) ?? -1;
  return { path, name, ...(at < 0 ? { text, problems } : { problems: [toUnsettled(path, at + 1)] }) };
}

/** Lines of ======= alone are no sign: they may underline a heading. */
const mergeMark = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

const toUnsettled = (file: string, line: number): VFileMessage =>
  toProblem({
    file,
    place: { line },
    what: 'a merge left its marks here',
    remedy: 'settle which of the two texts stays and remove the three lines that begin <<<<<<<, =======, >>>>>>>',
    rule: 'merge',
  });
