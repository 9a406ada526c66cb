import path from 'node:path';
import { parseArgs } from 'node:util';
import { findEdition } from '../report/edition.ts';
import { ImportError } from './imported-report.ts';

export interface ImportOptions {
  /** File to import. */
  source: string;
  /** Directory of the edition whose text is exchanged. */
  content: string;
  /** Directory of a new edition. */
  into?: string;
  /** Title of the report, where the file does not say it or says it differently. */
  report?: string;
  replace: boolean;
  dryRun: boolean;
  check: boolean;
}

export const help = `Imports a report into the site.

  npm run import -- report.txt --replace         exchange the text of the edition in content/
  npm run import -- other.docx --into editions/other    start an edition of another report

Reads plain text as it comes out of a PDF, PDF, and Word (.docx).

  --replace        keep headings, ids, abstracts, figures, notes and registers; change the text alone
  --into DIR       write a new edition into an empty directory of the project; again, to bring it up to date
  --report NAME    the report's title, where the file does not say it
  --content DIR    the edition to work on (default: content, or CONTENT)
  --dry-run        show the account; write nothing
  --check          end with 1 if the edition differs from the file; write nothing
  --help           this text

What an editor changed since the last import is never overwritten: the three versions are shown, the new text is laid
beside the old as FILE.new, and the command ends with 1. Take over what is wanted, then delete the .new file.

DIR/import-hints.yaml settles uncertain readings; each entry quotes the first words of its paragraph or line:
  join: [ ]        continues the paragraph before      apart: [ ]       begins a paragraph of its own
  sections: [ ]    names a section                     headings: [ ]    is a heading within a section
  paragraphs: [ ]  is plain text                       about:           credits and contacts begin here
  furniture: [ ]   is no part of the text              keep: [ ]        is part of the text

A new edition has a site of its own: CONTENT=DIR npm start builds it into sites/DIR and serves it. CONTENT is read by
every other command too: build, dev, check, permalinks, coverage.

Ends with 0 when done, 1 when something is left for an editor, 2 when refused.`;

/**
 * Reads the command line; "help" where it asks for that. Throws ImportError on what it does not understand, and ContentProblems where
 * --content is no directory of the project.
 */
export function parseOptions(args: readonly string[], projectRoot: string, content: string): ImportOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [source, ...more] = positionals;
  if (!source) throw new ImportError('name the file to import: npm run import -- report.txt (--help tells more)');
  if (more.length > 0) throw new ImportError(`one file at a time; "${more[0]}" is too many`);
  if (values.into !== undefined && values.replace)
    throw new ImportError('--into starts another edition and --replace changes this one; choose one of the two');
  const into = values.into === undefined ? undefined : toDirectory(values.into, projectRoot);
  return {
    source,
    content: values.content === undefined ? content : findEdition(values.content).content,
    ...(into !== undefined && { into }),
    ...(values.report !== undefined && { report: values.report }),
    replace: values.replace ?? false,
    dryRun: values['dry-run'] ?? false,
    check: values.check ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        report: { type: 'string' },
        into: { type: 'string' },
        content: { type: 'string' },
        replace: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ImportError(`${(error as Error).message.split('.')[0]}; --help lists the options`);
  }
}

const ownDirectories = new Set(
  '.git .github .ci .config .astro .build .cache bench dist node_modules public scripts sites src tests'.split(' '),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse these
const unusable = /[\u0000-\u001f<>:"|?*]|(?:^|[\\/])(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|[\\/]|$)|[. ]$/i;

/** A directory of the project for a new edition. Throws ImportError where it lies outside or is one of the project's own. */
function toDirectory(directory: string, projectRoot: string): string {
  const relative = path.relative(projectRoot, path.resolve(projectRoot, directory));
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative))
    throw new ImportError(`--into ${directory} leaves the project; name a directory below it`);
  const [first = ''] = relative.split(path.sep);
  if (ownDirectories.has(first.toLowerCase()) || first.toLowerCase() === 'content')
    throw new ImportError(`--into ${directory}: ${first} is the project's own; name another directory`);
  if (unusable.test(relative))
    throw new ImportError(`--into ${directory}: that name does not work on every system; use letters, digits, hyphens`);
  return relative;
}
