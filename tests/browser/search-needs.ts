import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openBuiltSearch } from '../../bench/relevance/ask.ts';
import { readVocabulary } from '../../src/search/read-vocabulary.ts';

/** A file of the site, and what a reader does that needs it. */
export interface Need {
  /** For people: `texts 3`, `script resolve`. */
  name: string;
  /** Address under the site: /search-index/…/manifest.json */
  file: string;
  query: string;
  /** Address of a result that answers it: panel-1/#p1-4 */
  answer: string;
  /** Where the reader asks: on the search page, by a link to lit words, or on the search page without the browser's hashes. */
  on: 'search page' | 'lit page' | 'insecure search page';
}

/**
 * Every file of the built search bundle and every script of search, each with a query that cannot be answered without it.
 * What a query needs is not listed by hand: the client's own search is asked, and what it reads is noted.
 */
export async function findNeeds(site: string): Promise<Need[]> {
  const page = await readFile(path.join(site, 'search/index.html'), 'utf8');
  const bundle = /data-search-bundle="([^"]+)"/.exec(page)?.[1] ?? '';
  const files = await findBundleNeeds(site);
  const any = [...files.values()].find(({ query }) => /^[a-z ]+$/i.test(query));
  const misspelt = [...files].find(([name]) => name.startsWith('vocabulary'))?.[1];
  if (!any || !misspelt) throw new Error('The built site has no search bundle');
  const scripts = [...page.matchAll(/([\w-]+) (\/assets\/\S+\.js) sha256-/g)].map(([, name = '', file = '']) => ({
    name,
    file,
  }));
  const pageScripts = await findPageScripts(site, page);
  return [
    ...[...files].map(([name, { file, ...asked }]) => ({
      ...asked,
      name,
      file: bundle + file,
      on: 'search page' as const,
    })),
    ...scripts.map(({ name, file }) => ({
      ...(name === 'uncommon' ? misspelt : any),
      name: `script ${name}`,
      file,
      on: places[name] ?? ('search page' as const),
    })),
    ...pageScripts.map((file) => ({
      ...any,
      name: 'script of the page',
      file,
      on: 'search page' as const,
    })),
    ...(await findSheets(site, pageScripts)).map((file) => ({
      ...any,
      name: 'looks of the results',
      file,
      on: 'lit page' as const,
    })),
  ];
}

const places: Record<string, Need['on']> = { landing: 'lit page', sha256: 'insecure search page' };

/** Scripts that every page has, and what they import: they wait for the intent to search. */
async function findPageScripts(site: string, page: string): Promise<string[]> {
  const files = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, file = '']) => file);
  const imported = files.map(async (file) => {
    const source = await readFile(path.join(site, file), 'utf8');
    return [...source.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) =>
      path.posix.join(path.posix.dirname(file), name ?? ''),
    );
  });
  return [...files, ...(await Promise.all(imported)).flat()];
}

/** Stylesheets that scripts bring. */
async function findSheets(site: string, scripts: readonly string[]): Promise<string[]> {
  const sources = await Promise.all(scripts.map((file) => readFile(path.join(site, file), 'utf8')));
  return sources.flatMap((source) => source.match(/\/assets\/[^"'`]+\.css/g) ?? []);
}

/** Results that the search page shows at first; it shows ways to narrow, from the filters, with every answer. */
const shown = 20;

async function findBundleNeeds(site: string): Promise<Map<string, Pick<Need, 'file' | 'query' | 'answer'>>> {
  const { bundle } = await openBuiltSearch(site);
  const manifest = await bundle.manifest();
  const names = new Map([
    ['manifest.json', 'manifest'],
    ...manifest.index.map(([, , file], at) => [file, `index ${at + 1}`] as const),
    [manifest.aliases, 'aliases'],
    ...manifest.heads.map(([, file], at) => [file, `heads ${at + 1}`] as const),
    ...manifest.texts.map(([, file], at) => [file, `texts ${at + 1}`] as const),
    ...manifest.vocabulary.map(([letters, file]) => [file, `vocabulary ${letters}`] as const),
    ...manifest.names.map(([letters, file]) => [file, `names ${letters}`] as const),
    [manifest.filters, 'filters'],
  ]);

  const needs = new Map<string, Pick<Need, 'file' | 'query' | 'answer'>>();
  /** Notes for which files a query will do: the index and the words with its best result, texts with the result they hold. */
  const tryQuery = async (query: string): Promise<void> => {
    const read = new Set<string>();
    const searcher = await openBuiltSearch(site, (name) => read.add(name));
    const { matches } = await searcher.search(query);
    for (const { record } of matches.slice(0, shown)) {
      const [[address]] = await Promise.all([searcher.bundle.head(record), searcher.bundle.text(record)]);
      for (const file of [...read, manifest.filters]) {
        const name = names.get(file);
        if (name && !needs.has(name)) needs.set(name, { file, query, answer: address });
      }
      read.clear();
    }
  };
  for (let number = 0; number < manifest.records; number++) {
    const [first] = manifest.texts.findLast(([start]) => start <= number) ?? [0];
    const isNeeded = needs.has(`texts ${manifest.texts.findIndex(([start]) => start === first) + 1}`);
    const [, label, heading] = await bundle.head(number);
    if (!isNeeded) await tryQuery(number < manifest.reference ? label : heading);
  }
  for (const [letters, file] of manifest.vocabulary) {
    const { words } = await readVocabulary(bundle, letters.at(-1) ?? '');
    for (const word of words.filter(({ length }) => length > 7)) {
      if (needs.has(`vocabulary ${letters}`)) break;
      await tryQuery(word.slice(0, -2));
    }
    if (![...needs.values()].some((need) => need.file === file))
      throw new Error(`No query needs the vocabulary of ${letters}`);
  }
  for (const [letters] of manifest.names) {
    const lines = await bundle.names(letters.at(-1) ?? '');
    for (const name of lines.flatMap((line) => line.split('|').slice(1))) {
      if (needs.has(`names ${letters}`)) break;
      await tryQuery(name);
    }
  }
  for (const name of names.values()) if (!needs.has(name)) throw new Error(`No query needs the file ${name}`);
  return needs;
}
