import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { peersDirectory, readPlainSections } from '../peers.ts';

/**
 * Seconds that Starlight takes to build the same pages, alone or equipped with the packages that give each page what this site
 * gives it; undefined where `npm run bench:peers` has not installed it.
 */
export async function buildStarlight(
  content: string,
  peer: 'starlight' | 'starlight-equipped',
): Promise<number | undefined> {
  const installed = path.join(peersDirectory, peer);
  if (!existsSync(path.join(installed, 'node_modules'))) return undefined;
  const directory = await mkdtemp(path.join(peersDirectory, 'starlight-'));
  try {
    const docs = path.join(directory, 'src/content/docs');
    await mkdir(docs, { recursive: true });
    for (const file of ['package.json', 'astro.config.mjs', 'newsreader.woff2', 'src/content.config.ts', 'src/pages']) {
      const from = path.join(installed, file);
      if (existsSync(from)) await cp(from, path.join(directory, file), { recursive: true });
    }
    await symlink(path.join(installed, 'node_modules'), path.join(directory, 'node_modules'));
    await writeFile(path.join(docs, 'index.md'), '---\ntitle: Report\n---\nAn invented report.\n');
    for (const { slug, title, markdown } of await readPlainSections(content))
      await writeFile(path.join(docs, `${slug}.md`), `---\ntitle: "${title}"\n---\n${markdown}`);
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: directory });
    if (status !== 0) throw new Error(`${peer} failed on ${content}`);
    return (performance.now() - start) / 1000;
  } finally {
    await rm(directory, { recursive: true });
  }
}
