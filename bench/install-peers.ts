import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { peersDirectory, readPlainSections } from './peers.ts';

// Installs and builds Starlight and VitePress with the same text, outside the repository, for `npm run bench` to compare.
const sections = await readPlainSections();
const titled = sections.map(
  ({ slug, title, markdown }) => [`${slug}.md`, `---\ntitle: "${title}"\n---\n`, markdown] as const,
);

async function write(peer: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(peersDirectory, peer, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const manifest = (dependencies: Record<string, string>) =>
  JSON.stringify({ private: true, type: 'module', dependencies });

const starlight = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' };
const starlightPages = {
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  'src/content/docs/index.md': '---\ntitle: Pacific Trilateralism\n---\nA workshop report.\n',
  ...Object.fromEntries(titled.map(([name, head, text]) => [`src/content/docs/${name}`, head + text])),
};
await write('starlight', {
  'package.json': manifest(starlight),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Pacific Trilateralism' })] });`,
  ...starlightPages,
});
// What this site makes of a page besides its HTML, by the packages that Starlight's users take for it: only `bench:scale` builds it.
await write('starlight-equipped', {
  'package.json': manifest({
    ...starlight,
    'astro-og-canvas': '0.13.2',
    'canvaskit-wasm': '0.42.0',
    'starlight-links-validator': '0.26.0',
    'starlight-llms-txt': '0.12.0',
    'starlight-page-actions': '0.6.2',
  }),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import checkedLinks from 'starlight-links-validator';
import llmsText from 'starlight-llms-txt';
import pagesAsMarkdown from 'starlight-page-actions';
const plugins = [checkedLinks(), llmsText(), pagesAsMarkdown()];
export default defineConfig({
  site: 'https://invented.example',
  integrations: [starlight({ title: 'Pacific Trilateralism', plugins })],
});`,
  // Nothing of an earlier build is kept, and the face is the one that this site's images are set in.
  'src/pages/share-images/[...route].ts': `import { getCollection } from 'astro:content';
import { OGImageRoute } from 'astro-og-canvas';
const pages = Object.fromEntries((await getCollection('docs')).map(({ id, data }) => [id, data]));
const font = { families: ['Newsreader'] };
export const { getStaticPaths, GET } = await OGImageRoute({
  pages,
  getImageOptions: (_path, { title }) => ({
    title,
    description: 'Pacific Trilateralism',
    cacheDir: false,
    fonts: ['./newsreader.woff2'],
    font: { title: font, description: font },
  }),
});`,
  ...starlightPages,
});
await copyFile(
  fileURLToPath(import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2')),
  path.join(peersDirectory, 'starlight-equipped/newsreader.woff2'),
);
await write('vitepress', {
  'package.json': manifest({ vitepress: '1.6.4' }),
  '.vitepress/config.mts': `export default { title: 'Pacific Trilateralism', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(
    sections.map(({ slug, title }) => ({ text: title, link: `/${slug}` })),
  )} } };`,
  'index.md': '# Pacific Trilateralism\n\nA workshop report.\n',
  ...Object.fromEntries(sections.map(({ slug, title, markdown }) => [`${slug}.md`, `# ${title}\n${markdown}`])),
});

for (const [peer, ...build] of [
  ['starlight', 'astro', 'build'],
  ['starlight-equipped', 'astro', 'build'],
  ['vitepress', 'vitepress', 'build'],
] as const) {
  const cwd = path.join(peersDirectory, peer);
  for (const [command, ...rest] of [
    ['npm', 'install', '--no-audit', '--no-fund'],
    ['npx', ...build],
  ]) {
    const { status } = spawnSync(command ?? '', rest, { cwd, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${peer}: ${command} ${rest.join(' ')} failed`);
  }
}
console.log(`\nThe peers are in ${peersDirectory}; npm run bench compares them now.`);
