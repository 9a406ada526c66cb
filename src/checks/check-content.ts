import { z } from 'astro/zod';
import { checkPermalinks } from '../permalinks/check-permalinks.ts';
import { findPublished, type Publication } from '../permalinks/find-published.ts';
import { type Permalink, parsePermalinks } from '../permalinks/permalink-list.ts';
import { toProblem, type VFileMessage } from '../problems/problem.ts';
import { readYaml } from '../report/read-yaml.ts';
import { reportSchema } from '../report/schemas.ts';
import type { Section } from '../report/section.ts';
import { checkFileNames } from './check-file-names.ts';
import { checkHeadings } from './check-headings.ts';
import { checkIds, type MissedId } from './check-ids.ts';
import { checkImage } from './check-images.ts';
import { checkLinks } from './check-links.ts';
import { checkMarkup } from './check-markup.ts';
import { checkOpenFields } from './check-open-fields.ts';
import { checkOrder } from './check-order.ts';
import { checkQuotations } from './check-quotations.ts';
import { type ContentFile, type SourceFile, toSourceFile } from './content-file.ts';
import { type Draft, toDraft } from './draft.ts';
import { findKnownTargets, type KnownTargets, readRegisterEntries } from './known-targets.ts';
import { findMadeFiles } from './made-files.ts';
import { findMadePages } from './made-pages.ts';
import { registerChecks } from './register-checks.ts';

export interface Content {
  /** The content directory as it begins the files' paths: content */
  root: string;
  files: readonly ContentFile[];
  /** Addresses of the pages that code makes, without slashes, a part in brackets for many: '', search, topics/[topic] … */
  pages: readonly string[];
  /** Addresses of the files that code makes, in the same way: feed.xml, cite/[file] … */
  endpoints: readonly string[];
  /** Files that the site serves as they are: public/mark.svg */
  publicFiles: readonly ContentFile[];
}

/**
 * Everything wrong with the content, file by file: an empty list lets the build go on. Reads nothing from the disk.
 * With the scope `text`, registers and the list of permalinks are not held against the text.
 */
export function checkContent(content: Content, { scope = 'all' }: { scope?: 'all' | 'text' } = {}): VFileMessage[] {
  const { root, files, publicFiles } = content;
  const sources = readSources(content);
  const drafts = sources.filter(isSectionSource).map(toDraft);
  const ordered = [...drafts].sort((a, b) => (a.fields?.order ?? 0) - (b.fields?.order ?? 0));
  const ids = checkIds(ordered, readList(sources));
  const targets = findTargets(content, sources, drafts, ids.missed);
  const sections = ordered.flatMap(toSection);
  const namesAndIds = [
    ...checkFileNames(files.map(({ path }) => ({ path, name: path.slice(root.length + 1) }))),
    ...checkPresence(root, files),
    ...ids.problems,
  ];
  const isWholeReport =
    sections.length === drafts.length &&
    sources.every(({ text }) => text !== undefined) &&
    !namesAndIds.some(({ fatal }) => fatal);
  const siblings = new Map(sources.flatMap(({ name, text }) => (text === undefined ? [] : [[name, text] as const])));
  return [
    ...namesAndIds,
    ...[...files, ...publicFiles].flatMap(({ path, bytes }) => checkImage(bytes, path)),
    ...sources.flatMap(({ problems }) => problems),
    ...drafts.flatMap((draft) => [
      ...draft.problems,
      ...checkMarkup(draft, targets),
      ...checkHeadings(draft),
      ...checkQuotations(draft, targets),
      ...checkLinks(draft, targets),
    ]),
    ...sources.filter(({ name }) => name === 'report.yaml').flatMap(checkOpenFields),
    ...checkOrder(ordered),
    ...sources
      .filter(({ name }) => /\.ya?ml$/i.test(name))
      .flatMap((source) => checkRegister(source, scope, isWholeReport ? sections : undefined, siblings)),
    ...(isWholeReport && scope === 'all' ? checkListed(content, sources, drafts) : []),
  ];
}

/** The list of permalinks as far as it can be read; what is wrong with it is told where it is held against the text. */
function readList(sources: readonly SourceFile[]): Permalink[] {
  const list = sources.find(({ name }) => name === 'permalinks.lock');
  return parsePermalinks(list?.text ?? '', list?.path ?? '').permalinks;
}

const readSources = ({ root, files }: Content): SourceFile[] =>
  files.filter(({ path }) => isText(path)).map((file) => toSourceFile(file, root));

const isText = (path: string): boolean => /\.(mdx?|ya?ml|lock)$/i.test(path);

const isSectionSource = ({ name, text }: SourceFile): boolean =>
  text !== undefined && /^(panels\/[^/]+|about)\.mdx$/.test(name);

const toSection = ({ fields, body }: Draft): Section[] => (fields && body ? [{ ...body.section, ...fields }] : []);

/** Pages that the site will have once a file can be read, or is called as it should be: a link to one is no dead one. */
const findUnreadSlugs = (sources: readonly SourceFile[], drafts: readonly Draft[]): string[] =>
  sources
    .flatMap(({ name }) => /^(?:panels\/)?([^/]+)\.mdx?$/i.exec(name)?.[1] ?? [])
    .filter((slug) => drafts.every((draft) => draft.slug !== slug));

const findSlugs = (drafts: readonly Draft[]): string[] =>
  drafts.map(({ slug }) => slug).filter((slug) => slug !== 'about');

/** The pages that code makes of this content: the about page is no section of the report. */
const findPages = ({ pages }: Content, sources: readonly SourceFile[], drafts: readonly Draft[]) =>
  findMadePages(pages, sources, findSlugs(drafts));

function findTargets(
  content: Content,
  sources: readonly SourceFile[],
  drafts: readonly Draft[],
  missed: readonly MissedId[],
): KnownTargets {
  const pages = findPages(content, sources, drafts).map(({ page }) => page);
  const made = findMadeFiles({
    endpoints: content.endpoints,
    pages: [...pages, ...drafts.map(({ slug }) => slug)],
    slugs: findSlugs(drafts),
    sources,
  });
  return findKnownTargets(drafts, sources, {
    pages: [...pages, ...findUnreadSlugs(sources, drafts)],
    files: [...content.publicFiles.map(({ path }) => path.replace(/^public\//, '')), ...made],
    contentFiles: content.files.map(({ path }) => path),
    missed,
  });
}

function checkPresence(root: string, files: readonly ContentFile[]): VFileMessage[] {
  const isThere = (name: string) => files.some(({ path }) => path === `${root}/${name}`);
  const missing = ['about.mdx', 'report.yaml'].filter((name) => !isThere(name));
  const problems = missing.map((name) =>
    toProblem({
      file: `${root}/${name}`,
      place: { line: 1 },
      what: 'the file is missing',
      remedy: 'restore it',
      rule: 'file',
    }),
  );
  return problems;
}

/**
 * A register is proven against the text once all of it is there under sound ids: with one missing, rows without a fault would seem
 * wrong. Until then its form alone is checked, and of the scope `text` that it is YAML.
 */
function checkRegister(
  { path, name, text }: SourceFile,
  scope: 'all' | 'text',
  sections: readonly Section[] | undefined,
  siblings: ReadonlyMap<string, string>,
): VFileMessage[] {
  if (text === undefined) return [];
  const register = scope === 'all' ? registerChecks.find((each) => each.name === name) : undefined;
  if (register && sections) return register.check(text, path, sections, siblings);
  return readYaml(text, path, name === 'report.yaml' ? reportSchema : (register?.schema ?? z.unknown())).problems;
}

/** The list of permalinks, and every address that sound content makes. */
export function readPublished(content: Content): Publication {
  const sources = readSources(content);
  return findListed(content, sources, sources.filter(isSectionSource).map(toDraft));
}

function findListed(content: Content, sources: readonly SourceFile[], drafts: readonly Draft[]): Publication {
  return {
    list: sources.find(({ name }) => name === 'permalinks.lock')?.text,
    published: findPublished({
      sections: drafts.flatMap(toSection),
      pages: findPages(content, sources, drafts),
      registers: readRegisterEntries(sources),
    }),
  };
}

function checkListed(content: Content, sources: readonly SourceFile[], drafts: readonly Draft[]): VFileMessage[] {
  const { list, published } = findListed(content, sources, drafts);
  return checkPermalinks(list, `${content.root}/permalinks.lock`, published);
}
