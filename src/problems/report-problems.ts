import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { VFileMessage } from './problem.ts';

/** The problems that stopped a build, all of them; `message` is the report that an editor reads, as `formatProblems` gives it. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
}

/** A report of problems by file, in order of lines, with their number at the end; an empty string where there are none. */
export function formatProblems(problems: readonly VFileMessage[]): string {
  if (problems.length === 0) return '';
  const paths = [...new Set(problems.map(({ file }) => file ?? ''))].sort();
  const files = paths.map((path) => {
    const file = new VFile({ path });
    const own = problems.filter((problem) => (problem.file ?? '') === path);
    file.messages = own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
    return file;
  });
  return reporter(files, { color: false });
}

/** For the end of a script: prints the problems and ends with 1; any other error is thrown on. */
export function exitWithProblems(error: unknown): never {
  if (!(error instanceof ContentProblems)) throw error;
  console.error(`\n${error.message}\n\nNothing was built: mend these and run the command again.`);
  process.exit(1);
}
