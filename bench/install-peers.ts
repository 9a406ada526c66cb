import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

await write('starlight', {
  'package.json': manifest({ astro: '7.3.4', '@astrojs/starlight': '0.42.4' }),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Pacific Trilateralism' })] });`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  'src/content/docs/index.md': '---\ntitle: Pacific Trilateralism\n---\nA workshop report.\n',
  ...Object.fromEntries(titled.map(([name, head, text]) => [`src/content/docs/${name}`, head + text])),
});
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
