import { statSync } from 'node:fs';
import path from 'node:path';
import { toPosix } from '../files/to-posix.ts';
import { toProblem } from '../problems/problem.ts';
import { ContentProblems, formatProblems } from '../problems/report-problems.ts';

/** Where a report stands in this project: what is written of it, and what is made of that. All paths are below the root. */
export interface Edition {
  /** What an editor changes: content, editions/other */
  content: string;
  /** The site that is published: dist, sites/editions/other */
  site: string;
  /** Where the last good site stands while a build puts a new one in its place. */
  previous: string;
  /** The text face, cut to the glyphs of the content. */
  fonts: string;
}

const ownContent = 'content';

/** Directory in which builds keep what is not published. */
export const workshop = '.build';

/**
 * The edition that pages, builds and commands work on: this report's in `content`, or the one that CONTENT or a
 * command line names (`CONTENT=editions/other npm start`). What is made of one never touches the other. Throws ContentProblems
 * where that is no directory of the project.
 */
export function findEdition(named = process.env['CONTENT'] ?? ownContent): Edition {
  const content = toPosix(path.relative('', named));
  if (content === '' || content.startsWith('..') || path.isAbsolute(content))
    throw refusal(named, 'this lies outside the project', 'name a directory below its root');
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
    throw refusal(named, 'there is no such directory', 'begin an edition with npm run import -- FILE --into DIR');
  return content === ownContent
    ? { content, site: 'dist', previous: `${workshop}/previous`, fonts: '.cache/fonts' }
    : {
        content,
        site: `sites/${content}`,
        previous: `${workshop}/previous-sites/${content}`,
        fonts: `.cache/${content}/fonts`,
      };
}

const refusal = (file: string, what: string, remedy: string): ContentProblems =>
  new ContentProblems(formatProblems([toProblem({ file, place: { line: 1 }, what, remedy, rule: 'edition' })]));
