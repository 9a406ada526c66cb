import { isMap, parseDocument } from 'yaml';
import type { RegisterEntries } from '../permalinks/find-published.ts';
import { registers } from '../registers/registers.ts';
import { findWrittenIds, type MissedId } from './check-ids.ts';
import type { SourceFile } from './content-file.ts';
import type { Draft } from './draft.ts';
import { findRowIds } from './register-rows.ts';

/** What content may point to. */
export interface KnownTargets {
  /** Fragments of each page by its address without slashes ('' is home); undefined where they are made by code. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Files that the site publishes, by address without the leading slash: feed.xml */
  files: ReadonlySet<string>;
  /** Files that an editor keeps, by their paths; of images the site publishes what a text shows. */
  contentFiles: ReadonlySet<string>;
  /** The site's own address, with the trailing slash, where the content names it. */
  siteAddress?: string;
  /** Text of every paragraph that can be read, by id; for a file that cannot be parsed the ids alone. */
  paragraphs: ReadonlyMap<string, string | undefined>;
  /** Ids of the charts; undefined where their register is there and cannot be read. */
  charts?: readonly string[];
}

interface Surroundings {
  /** Addresses of the pages that code makes: search, glossary, topics/energy … */
  pages: readonly string[];
  files: readonly string[];
  contentFiles: readonly string[];
  /** Ids that editors are told to put back. */
  missed: readonly MissedId[];
}

/** Everything in the content and around it that a link, a key point or a pull quote may name. */
export function findKnownTargets(
  drafts: readonly Draft[],
  sources: readonly SourceFile[],
  { pages, files, contentFiles, missed }: Surroundings,
): KnownTargets {
  const byPage = new Map<string, Set<string> | undefined>(pages.map((page) => [page, undefined]));
  const all = new Set<string>();
  const paragraphs = new Map<string, string | undefined>();
  for (const draft of drafts) {
    const ids = [...findWrittenIds(draft), ...missed.filter(({ slug }) => slug === draft.slug)];
    byPage.set(draft.slug, new Set(ids.map(({ id }) => id)));
    if (draft.slug !== 'about') for (const { id } of ids) all.add(id);
    for (const { id, kind } of ids) if (kind === 'paragraph') paragraphs.set(id, undefined);
    for (const { id, text } of draft.body?.section.paragraphs ?? []) paragraphs.set(id, text);
  }
  byPage.set('report', all);
  for (const { page, entries } of readRegisterEntries(sources).filter((register) => byPage.has(register.page)))
    byPage.set(page, new Set([...(byPage.get(page) ?? []), ...entries.map(({ fragment }) => fragment)]));
  return {
    pages: byPage,
    files: new Set(files),
    contentFiles: new Set(contentFiles),
    siteAddress: findSiteAddress(sources),
    paragraphs,
    charts: findCharts(sources),
  };
}

/** Ids of the rows of those registers whose rows readers can link to, as fragments. A file that cannot be read has none. */
export const readRegisterEntries = (sources: readonly SourceFile[]): RegisterEntries[] =>
  sources.flatMap(({ path, name, text }) =>
    Object.entries(registers).flatMap(([page, { files, prefix }]) => {
      const lists = files[name];
      if (prefix === undefined || text === undefined || !lists) return [];
      const entries = findRowIds(text, lists).map(({ id, line }) => ({ fragment: `${prefix}${id}`, line }));
      return [{ page, file: path, entries }];
    }),
  );

function findSiteAddress(sources: readonly SourceFile[]): string | undefined {
  const { contents } = parseDocument(sources.find(({ name }) => name === 'report.yaml')?.text ?? '');
  const address: unknown = isMap(contents) ? contents.get('address') : undefined;
  return typeof address === 'string' && URL.canParse(address) ? address.replace(/\/?$/, '/') : undefined;
}

function findCharts(sources: readonly SourceFile[]): string[] | undefined {
  const register = sources.find(({ name }) => name === 'figures/register.yaml');
  if (!register) return [];
  if (register.text === undefined || parseDocument(register.text).errors.length > 0) return undefined;
  return findRowIds(register.text, ['charts']).map(({ id }) => id);
}
