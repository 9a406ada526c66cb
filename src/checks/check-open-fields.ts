import { toProblem, type VFileMessage } from '../problems/problem.ts';
import type { SourceFile } from './content-file.ts';

/** What the import writes where the source does not say what a field needs. */
export const toBeFilledIn = 'To be filled in';

/** Warnings for what an editor has not filled in yet since an import: pages would show it to readers as it stands. */
export function checkOpenFields({ path, text = '' }: SourceFile): VFileMessage[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.includes(toBeFilledIn)) return [];
    const what = `readers see “${toBeFilledIn}” for this`;
    const warning = toProblem({
      file: path,
      place: { line: index + 1 },
      what,
      remedy: 'write what the report says',
      rule: 'open-field',
    });
    warning.fatal = false;
    return [warning];
  });
}
