import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds Pagefind's index from the built pages and lays it beside them under `pagefind/`. Throws what Pagefind reports. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: site });
        const { files } = await index.getFiles();
        await close();
        if (added.errors.length > 0)
          throw new Error(`Pagefind could not read the built pages: ${added.errors.join('; ')}`);
        for (const file of files) {
          const target = path.join(site, 'pagefind', file.path);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, file.content);
        }
      },
    },
  };
}
