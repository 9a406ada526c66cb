import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { countSlips } from '../search/spelling.ts';
import { knownFiles } from './register-checks.ts';
import { reservedPages } from './reserved-pages.ts';

const image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface NamedFile {
  path: string;
  /** Path below the content directory. */
  name: string;
}

/**
 * File names that would lose a page, a register or a file without a word: clashes of case or ending, names of other pages, stray
 * files, YAML that nothing reads.
 */
export function checkFileNames(files: readonly NamedFile[]): VFileMessage[] {
  return [
    ...findCaseClashes(files),
    ...files.flatMap((file) => [...checkSectionName(file, files), ...checkKnown(file, files)]),
  ];
}

const toFault = (file: NamedFile, what: string, remedy: string): VFileMessage =>
  toProblem({ file: file.path, place: { line: 1 }, what, remedy, rule: 'file-name' });

/** The import's new words beside an editor's; no page comes of them, and the site can be built meanwhile. */
function toUnread(file: NamedFile): VFileMessage {
  const warning = toFault(
    file,
    'new words of an import lie here beside an editor’s',
    `take over into ${file.path.replace(/\.new$/, '')} what is wanted, then delete this file`,
  );
  warning.fatal = false;
  return warning;
}

function findCaseClashes(files: readonly NamedFile[]): VFileMessage[] {
  const firstByName = new Map<string, NamedFile>();
  return files.flatMap((file) => {
    const folded = file.name.normalize('NFC').toLowerCase();
    const first = firstByName.get(folded);
    if (!first) firstByName.set(folded, file);
    return first
      ? [
          toFault(
            file,
            `its name differs from ${first.path} in case only`,
            'rename one: many disks keep only one of them',
          ),
        ]
      : [];
  });
}

/** A register under another name would leave its page empty; what lies in directories of the system or the import is theirs. */
function checkKnown(file: NamedFile, files: readonly NamedFile[]): VFileMessage[] {
  const { name } = file;
  if (!/\.(ya?ml|lock)$/i.test(name) || /^panels\/|(^|\/)\./.test(name) || knownFiles.includes(name)) return [];
  const meant = knownFiles.find((known) => countSlips(baseOf(name), baseOf(known), 2) <= 2);
  const what = `no part of the site reads ${name}`;
  if (!meant)
    return [toFault(file, what, `remove it or give it one of the names that are read: ${knownFiles.join(', ')}`)];
  const isTaken = files.some((each) => each.name === meant);
  return [
    toFault(file, what, isTaken ? `take over into ${meant} what it lacks, then remove it` : `rename it to ${meant}`),
  ];
}

/** A name without folders and ending, in small letters: what of it is mistyped shows there. */
const baseOf = (name: string): string => name.toLowerCase().replace(/^.*\/|\.[^.]*$/g, '');

function checkSectionName(file: NamedFile, files: readonly NamedFile[]): VFileMessage[] {
  const { name } = file;
  if (name.endsWith('.mdx.new')) return [toUnread(file)];
  if (!name.startsWith('panels/') && !/\.mdx?$/i.test(name)) return [];
  if (name === 'about.mdx' || image.test(name)) return [];
  const [, slug = '', ending = ''] = /^(?:panels\/)?(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  if (ending !== '.mdx') {
    const twin = files.find((each) => each.name.toLowerCase() === `${name.slice(0, -ending.length)}.mdx`.toLowerCase());
    if (ending === '.md' && twin)
      return [
        toFault(file, `duplicate slug "${slug}": ${twin.path} has the same address`, 'keep one of the two files'),
      ];
    return [
      toFault(file, 'only .mdx files become pages', ending === '.md' ? 'rename it to .mdx' : 'move it elsewhere'),
    ];
  }
  if (!name.startsWith('panels/') || slug.includes('/')) {
    const place = `${file.path.slice(0, -name.length)}panels/`;
    return [toFault(file, `a section outside ${place} is not published`, `move it to ${place}`)];
  }
  if (reservedPages.has(slug.toLowerCase()))
    return [toFault(file, `the name "${slug}" is reserved for another page of the site`, 'choose another file name')];
  if (!slugShape.test(slug))
    return [toFault(file, `"${slug}" makes no lasting address`, 'use lower-case letters, digits and single hyphens')];
  return [];
}
