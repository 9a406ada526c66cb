import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { serveSite } from '../../src/build/serve-site.ts';
import { listFiles } from '../../src/files/list-files.ts';

interface Edition {
  /** Everything but the search bundle. */
  pages: string;
  /** The search bundle, and the name under which the pages look for it. */
  bundle: string;
  name: string;
}

const bundles = 'search-index';

/** Whether a file of the site is put up: most of them are no part of searching, and take long to copy. */
const isWanted = (file: string): boolean => !/\.(?:png|md)$|\/(?:topics|references)\//.test(file);

/** The built site and a later edition of it, whose search bundle has another name, each apart from its bundle. */
async function makeEditions(root: string): Promise<[Edition, Edition]> {
  const home = await readFile('dist/index.html', 'utf8');
  const names = await readdir(path.join('dist', bundles));
  const name = names.find((each) => home.includes(`${bundles}/${each}/`)) ?? '';
  const first = { pages: path.join(root, 'first'), bundle: path.join('dist', bundles, name), name };
  await cp('dist', first.pages, { recursive: true, filter: isWanted });
  await rm(path.join(first.pages, bundles), { recursive: true });

  // A bundle is named after its manifest: one space more in it makes a bundle that is as good and another.
  const manifest = `${await readFile(path.join(first.bundle, 'manifest.json'), 'utf8')} `;
  const later = createHash('sha256').update(manifest).digest('hex').slice(0, 32);
  const second = { pages: path.join(root, 'second'), bundle: path.join(root, later), name: later };
  await Promise.all([
    cp(first.pages, second.pages, { recursive: true }),
    cp(first.bundle, second.bundle, { recursive: true }),
  ]);
  await writeFile(path.join(second.bundle, 'manifest.json'), manifest);
  for (const file of (await listFiles(second.pages)).filter((each) => each.endsWith('.html'))) {
    const html = await readFile(path.join(second.pages, file), 'utf8');
    await writeFile(path.join(second.pages, file), html.replaceAll(name, later));
  }
  return [first, second];
}

/** A host on which editions of the site are put up, whole or in part. */
export async function openHost() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'editions-'));
  const [first, second] = await makeEditions(root);
  const directory = path.join(root, 'host');
  const { server, address } = await serveSite({ directory, port: 0 });
  const placeOf = (name: string) => path.join(directory, bundles, name);
  return {
    address,
    first,
    second,
    /** Leaves on the host the pages of one edition, and the search bundles of those given. */
    async putUp({ pages }: Edition, withBundles: readonly Edition[]): Promise<void> {
      await rm(directory, { recursive: true, force: true });
      await cp(pages, directory, { recursive: true });
      for (const { bundle, name } of withBundles) await cp(bundle, placeOf(name), { recursive: true });
    },
    /** Has one file of an edition's bundle answer with the bytes of another edition's. */
    async mixUp({ name }: Edition, file: string, other: Edition): Promise<void> {
      await cp(path.join(other.bundle, file), `${placeOf(name)}/${file}.other`);
      await rename(`${placeOf(name)}/${file}.other`, `${placeOf(name)}/${file}`);
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true });
    },
  };
}
