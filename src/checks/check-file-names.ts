import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { reservedPages } from './reserved-pages.ts';

const image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface NamedFile {
  path: string;
  /** Path below the content directory. */
  name: string;
}

/** File names that would lose a page or a file without a word: clashes of case or ending, names of other pages, stray files. */
export function checkFileNames(files: readonly NamedFile[]): VFileMessage[] {
  return [...findCaseClashes(files), ...files.flatMap((file) => checkSectionName(file, files))];
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

function checkSectionName(file: NamedFile, files: readonly NamedFile[]): VFileMessage[] {
  const { name } = file;
  if (!name.startsWith('panels/') && !/\.mdx?$/i.test(name)) return [];
  if (name === 'about.mdx' || image.test(name)) return [];
  if (name.endsWith('.mdx.new')) return [toUnread(file)];
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
