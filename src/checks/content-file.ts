import type { VFileMessage } from '../problems/problem.ts';
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

/** Decodes a file; what its bytes get wrong is in `problems`. `root` is the content directory as it begins the path. */
export function toSourceFile({ path, bytes }: ContentFile, root: string): SourceFile {
  return { path, name: path.slice(root.length + 1), ...checkEncoding(bytes, path) };
}
