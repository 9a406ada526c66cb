import { citationFormats } from '../citations/formats.ts';
import { toShareImagePath } from '../metadata/share-image-path.ts';
import { isKeptAmong } from '../registers/kept-registers.ts';
import { isListed } from '../registers/listed-pages.ts';
import type { SourceFile } from './content-file.ts';
import { findRowIds } from './register-rows.ts';

/** What the build lays beside the pages, whatever they are. */
const companions = ['llms.txt', 'sitemap-index.xml', 'sitemap-0.xml'];

interface Made {
  /** Addresses of the files that code makes, a part in brackets for many: feed.xml, cite/[file] … */
  endpoints: readonly string[];
  /** Addresses of the pages, without slashes; '' is home. */
  pages: readonly string[];
  /** Addresses of the report's sections. */
  slugs: readonly string[];
  sources: readonly SourceFile[];
}

/**
 * Every file for readers that code makes, by address without the leading slash: citations, tables, and what stands beside each
 * page that search engines may list. Files that only the site's own scripts read are left out.
 */
export function findMadeFiles({ endpoints, pages, slugs, sources }: Made): string[] {
  const isKept = (page: string) => isKeptAmong(page, (file) => sources.some(({ name }) => name === file));
  const listed = pages.filter((page) => isListed(page, isKept));
  return [
    ...companions,
    ...endpoints.flatMap((pattern) => fill(pattern, slugs, sources)),
    ...listed.flatMap((page) => [`${page}/index.html.md`.replace(/^\//, ''), toShareImagePath(page)]),
  ];
}

function fill(pattern: string, slugs: readonly string[], sources: readonly SourceFile[]): string[] {
  if (pattern === 'cite/[file]')
    return ['report', ...slugs].flatMap((name) => citationFormats.map(({ suffix }) => `cite/${name}${suffix}`));
  if (pattern === 'figures/[name].csv') {
    const register = sources.find(({ name }) => name === 'figures/register.yaml')?.text ?? '';
    const names = ['figures', ...findRowIds(register, ['charts']).map(({ id }) => id)];
    return findRowIds(register, ['figures']).length > 0 ? names.map((name) => `figures/${name}.csv`) : [];
  }
  return pattern.includes('[') ? [] : [pattern];
}
