import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { findContentType } from '../hosting/media-types.ts';
import type { Report } from '../report/read-report.ts';
import type { Section } from '../report/section.ts';
import { type PageScan, scanPage } from './scan-page.ts';
import { readPages, toPageAddress } from './site-files.ts';
import { countRecords, findIndexFaults } from './verify-index.ts';

interface VerifyOptions {
  directory: string;
  /** `/` or `/reports/` */
  base: string;
  /** What the pages were made from. */
  report: Pick<Report, 'sections' | 'about'>;
  /** The published site that this one would replace. */
  lastGood?: string | undefined;
}

/** What is checked of a page; its styles and scripts, which are most of it, are not kept. */
type CheckedScan = Pick<PageScan, 'ids' | 'links' | 'forbidden' | 'hasPolicy'>;

/** Less than this share of the last good site's pages or search index is taken for an accident. */
const smallestShare = 0.7;

/**
 * Proves a built site before it is published: links and fragments lead somewhere, ids are unique, every page has the policy
 * and needs nothing that it forbids, every file has a media type, every numbered paragraph is on its page and in the search
 * index, and the site is not much smaller than the last. Throws one error that lists every fault.
 */
export async function verifySite({ directory, base, report, lastGood }: VerifyOptions): Promise<void> {
  const files = await listFiles(directory);
  const pages = new Map<string, CheckedScan>();
  for await (const { file, html } of readPages(directory)) {
    const { ids, links, forbidden, hasPolicy } = scanPage(html);
    // A clone, for strings that are cut out of a page keep the whole page in memory.
    pages.set(file, structuredClone({ ids, links, forbidden, hasPolicy }));
  }
  const { sections, about } = report;
  const faults = [
    ...findPageFaults(pages),
    ...findBarePages(pages),
    ...findLostIds(pages, [...sections, about]),
    ...findDeadLinks(pages, new Set(files), base),
    ...(await findIndexFaults(directory, await readHome(directory), sections)),
    ...findUnknownTypes(files),
    ...(lastGood ? await findShrinkage(directory, lastGood) : []),
  ];
  if (faults.length > 0) {
    throw new Error(`The built site was not published, for ${faults.length} faults:\n  ${faults.join('\n  ')}`);
  }
}

/** Ids that stand twice on a page, and what the content security policy would block. */
export function findPageFaults(pages: ReadonlyMap<string, CheckedScan>): string[] {
  return [...pages].flatMap(([file, { ids, forbidden }]) => {
    const seen = new Set<string>();
    const twice = ids.filter((id) => seen.has(id) || !seen.add(id));
    return [
      ...[...new Set(twice)].map((id) => `${file}: the id “${id}” stands on the page twice`),
      ...forbidden.map((what) => `${file}: ${what}; the content security policy blocks it, use a class or a listener`),
    ];
  });
}

/** Pages whose head has no policy: a host that sends no headers would serve them without. */
export const findBarePages = (pages: ReadonlyMap<string, CheckedScan>): string[] =>
  [...pages]
    .filter(([, { hasPolicy }]) => !hasPolicy)
    .map(
      ([file]) =>
        `${file}: it has no content security policy; begin its head with <meta charset="utf-8">, after which the build puts one`,
    );

/** Ids of the content that are missing from the section's page, or from the whole report where that has the section. */
export function findLostIds(
  pages: ReadonlyMap<string, CheckedScan>,
  sections: readonly Pick<Section, 'slug' | 'headings' | 'paragraphs'>[],
): string[] {
  const idsOf = (file: string) => new Set(pages.get(file)?.ids);
  const whole = 'report/index.html';
  const idsOfWhole = idsOf(whole);
  return sections.flatMap(({ slug, headings, paragraphs }) => {
    const written = [...headings, ...paragraphs].map(({ id }) => id).filter((id) => id !== '');
    const places = slug === 'about' ? [`${slug}/index.html`] : [`${slug}/index.html`, whole];
    return places.flatMap((file) => {
      const ids = file === whole ? idsOfWhole : idsOf(file);
      return written.filter((id) => !ids.has(id)).map((id) => `${file}: the id “${id}” of the content is not on it`);
    });
  });
}

/** Links within the site whose page, file or fragment is not there. */
export function findDeadLinks(
  pages: ReadonlyMap<string, CheckedScan>,
  files: ReadonlySet<string>,
  base: string,
): string[] {
  const idsOf = new Map([...pages].map(([file, { ids }]) => [file, new Set(ids)]));
  const site = 'http://site.invalid';
  return [...pages].flatMap(([file, { links }]) => {
    const page = new URL(toPageAddress(file, base), site);
    return links.flatMap(({ element, address }) => {
      const url = URL.parse(address, page);
      if (!url) return [`${file}: <${element}> leads to ${address}, which is no address`];
      const { origin, pathname, hash } = url;
      if (origin !== site) return [];
      const path = decode(pathname);
      const fragment = decode(hash.slice(1).replace(/:~:.*$/s, ''));
      if (path === undefined || fragment === undefined)
        return [
          `${file}: <${element}> leads to ${address}, in which a % begins no character; write %25 for the sign itself`,
        ];
      const target = path.startsWith(base) ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html') : undefined;
      if (target === undefined || !files.has(target))
        return [`${file}: <${element}> leads to ${address}, where nothing is`];
      const ids = idsOf.get(target);
      return fragment === '' || !ids || ids.has(fragment)
        ? []
        : [`${file}: <${element}> leads to ${address}, but ${target} has no id “${fragment}”`];
    });
  });
}

/** A part of an address as it is meant; undefined where it has a percent sign that encodes nothing. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

const unlabelled = /^(_headers|_redirects|\.nojekyll|\.hosting\/.*)$/;

function findUnknownTypes(files: readonly string[]): string[] {
  return files
    .filter((file) => !unlabelled.test(file) && findContentType(file) === undefined)
    .map((file) => `${file}: no media type is known for it; add its extension to src/hosting/media-types.ts`);
}

/** Whether a site has far fewer pages, or a far smaller search index, than the published one; a reader would miss them. */
export async function findShrinkage(directory: string, lastGood: string): Promise<string[]> {
  if (process.env['ALLOW_SMALLER'] === '1') return [];
  const [now, before] = await Promise.all([measure(directory), measure(lastGood)]);
  const remedy = 'if that is meant, set ALLOW_SMALLER=1 and build again';
  return (['pages', 'search records'] as const)
    .filter((what) => now[what] < before[what] * smallestShare)
    .map((what) => `${now[what]} ${what}, where the published site has ${before[what]}; ${remedy}`);
}

async function measure(site: string): Promise<Record<'pages' | 'search records', number>> {
  const files = await listFiles(site);
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    'search records': await countRecords(site, await readHome(site)),
  };
}

/** The home page's HTML; empty where there is none. */
const readHome = (site: string): Promise<string> => readFile(path.join(site, 'index.html'), 'utf8').catch(() => '');
