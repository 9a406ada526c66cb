import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { Bundle } from '../../src/search/bundle.ts';
import type { Query, Ranked } from './measure.ts';

interface PlainPagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** The same paragraphs, indexed by Pagefind as they are and asked through its own script: what one gets without this code. */
export async function rankWithPlainPagefind(queries: readonly Query[], bundle: Bundle): Promise<Ranked[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'plain-pagefind-'));
  try {
    const { index } = await createIndex();
    const { reference } = await bundle.manifest();
    for (let number = 0; number < reference; number++) {
      const [[address, label, heading, place], text] = await Promise.all([bundle.head(number), bundle.text(number)]);
      await index?.addCustomRecord({
        url: `/${address}`,
        content: text,
        language: 'en',
        meta: { title: heading || place, label },
      });
    }
    for (const file of (await index?.getFiles())?.files ?? []) {
      const target = path.join(directory, file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    await close();
    return await ask(directory, queries);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function ask(directory: string, queries: readonly Query[]): Promise<Ranked[]> {
  const fetchFromWeb = globalThis.fetch;
  globalThis.fetch = async (input) =>
    new Response(
      await readFile(
        path.join(
          directory,
          String(input)
            .replace(/^.*?plain\//, '')
            .replace(/\?.*$/, ''),
        ),
      ),
    );
  Object.assign(globalThis, {
    location: { href: 'http://localhost/', origin: 'http://localhost' },
    document: { querySelector: () => ({ getAttribute: () => 'en' }) },
  });
  const script = path.join(directory, 'pagefind.mjs');
  await writeFile(script, await readFile(path.join(directory, 'pagefind.js')));
  const pagefind = (await import(pathToFileURL(script).href)) as PlainPagefind;
  await pagefind.options({ basePath: '/plain/', baseUrl: '/', noWorker: true });
  await pagefind.init();
  const ranked: Ranked[] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query.text);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    ranked.push({ query, ids: found.map(({ url }) => url.replace(/^.*#/, '')) });
  }
  globalThis.fetch = fetchFromWeb;
  return ranked;
}
