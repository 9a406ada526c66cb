import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** File of the build's cache that says which files the client's modules became. */
const notes = 'search-scripts.json';

/**
 * Has the client of search built as scripts of their own, so that pages can name them with their hashes and load them only when
 * somebody searches. `listScripts` says afterwards what became of them.
 */
export function searchScripts(): AstroIntegration {
  const scripts = new Map<string, string[]>();
  let cacheDirectory = '';
  return {
    name: 'search-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [clientScripts(scripts)],
            // What modules share of numbers stands in each script as numbers: none imports another for the sake of one.
            build: { rolldownOptions: { optimization: { inlineConst: true } } },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        cacheDirectory = fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async () => {
        await mkdir(cacheDirectory, { recursive: true });
        await writeFile(path.join(cacheDirectory, notes), JSON.stringify([...scripts]));
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
        id: fileURLToPath(new URL('../client.ts', import.meta.url)),
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

/**
 * For each module its name, then address and hash of its script and of those that it imports, as `intent.ts` reads them. Throws
 * where the build made no script of one.
 */
export async function listScripts(site: string, base: string, cacheDirectory: string): Promise<string[]> {
  const noted = JSON.parse(await readFile(path.join(cacheDirectory, notes), 'utf8')) as [string, string[]][];
  const files = new Map(noted);
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
