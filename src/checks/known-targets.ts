import { parse as parseYaml } from 'yaml';
import { findWrittenIds } from './check-ids.ts';
import type { SourceFile } from './content-file.ts';
import type { Draft } from './draft.ts';

/** What content may point to. */
export interface KnownTargets {
  /** Fragments of each page by its address without slashes ('' is home); undefined where they are made by code. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Files that the site serves as they are, by address without the leading slash. */
  files: ReadonlySet<string>;
  /** The site's own address, with the trailing slash, where the content names it. */
  siteAddress?: string;
  /** Text of every paragraph that can be read, by id; for a file that cannot be parsed the ids alone. */
  paragraphs: ReadonlyMap<string, string | undefined>;
}

interface Surroundings {
  /** Addresses of the pages that code makes: search, glossary, topics/energy … */
  pages: readonly string[];
  /** Files under public/, by path below it, and under the content directory with `content/` before it. */
  files: readonly string[];
}

/** Everything in the content and around it that a link, a key point or a pull quote may name. */
export function findKnownTargets(
  drafts: readonly Draft[],
  sources: readonly SourceFile[],
  { pages, files }: Surroundings,
): KnownTargets {
  const byPage = new Map<string, Set<string> | undefined>(pages.map((page) => [page, undefined]));
  const all = new Set<string>();
  const paragraphs = new Map<string, string | undefined>();
  for (const draft of drafts) {
    const ids = findWrittenIds(draft);
    byPage.set(draft.slug, new Set(ids.map(({ id }) => id)));
    if (draft.slug !== 'about') for (const { id } of ids) all.add(id);
    for (const { id, kind } of ids) if (kind === 'paragraph') paragraphs.set(id, undefined);
    for (const { id, text } of draft.body?.section.paragraphs ?? []) paragraphs.set(id, text);
  }
  byPage.set('report', all);
  for (const { page, prefix, ids } of readRegisterIds(sources))
    byPage.set(page, new Set([...(byPage.get(page) ?? []), ...ids.map((id) => `${prefix}${id}`)]));
  return { pages: byPage, files: new Set(files), siteAddress: findSiteAddress(sources), paragraphs };
}

export interface RegisterIds {
  /** Address of the page that shows the register, without slashes. */
  page: string;
  /** What stands before a row's id in the page's ids: g- in the glossary. */
  prefix: string;
  ids: string[];
}

const registers = [
  { files: /^glossary\.yaml$/, page: 'glossary', prefix: 'g-' },
  { files: /^figures\/[^/]+\.yaml$/, page: 'figures', prefix: 'f-' },
] as const;

/** Ids of the rows of those registers whose rows readers can link to. A file that cannot be read has none. */
export function readRegisterIds(sources: readonly SourceFile[]): RegisterIds[] {
  return sources.flatMap(({ name, text }) => {
    const register = registers.find(({ files }) => files.test(name));
    if (!register || text === undefined) return [];
    return [{ page: register.page, prefix: register.prefix, ids: findRowIds(parseQuietly(text)) }];
  });
}

function findRowIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((row) => (typeof row?.id === 'string' ? [row.id] : []));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap((each) => (Array.isArray(each) ? findRowIds(each) : []))];
}

const findSiteAddress = (sources: readonly SourceFile[]): string | undefined => {
  const identity = parseQuietly(sources.find(({ name }) => name === 'report.yaml')?.text ?? '');
  const address = (identity as { address?: unknown } | null | undefined)?.address;
  return typeof address === 'string' && URL.canParse(address) ? address : undefined;
};

/** A broken file is reported by the check of its YAML; here it merely holds nothing. */
function parseQuietly(text: string): unknown {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}
