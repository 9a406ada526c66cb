import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SearchPlace } from './measure-search.ts';

/** Where the peers are installed and built: outside the repository, for they are no part of it. */
export const peersDirectory = process.env['PEERS_DIR'] ?? path.join(os.tmpdir(), 'pacific-trilateralism-peers');

interface Contestant {
  name: string;
  /** Built site. */
  directory: string;
  /** Path of a panel, and of the one that a reader goes to next. */
  panel: string;
  next: string;
  search: SearchPlace;
}

export const ours: Contestant = {
  name: 'this site',
  directory: 'dist',
  panel: 'panel-1/',
  next: 'panel-2/',
  search: { field: '.search-dialog input', right: '.search-dialog .result-link[href*="#p1-4"]' },
};

/** The peers that `npm run bench:peers` has built. */
export function findPeers(): Contestant[] {
  return [
    {
      name: 'Starlight',
      directory: path.join(peersDirectory, 'starlight/dist'),
      panel: 'panel-1/',
      next: 'panel-2/',
      search: { field: 'site-search input', right: 'site-search a[href*="panel-1"]' },
    },
    {
      name: 'VitePress',
      directory: path.join(peersDirectory, 'vitepress/.vitepress/dist'),
      panel: 'panel-1.html',
      next: 'panel-2.html',
      search: { field: '#localsearch-input', right: '.VPLocalSearchBox a[href*="panel-1"]' },
    },
  ].filter(({ directory }) => existsSync(directory));
}

/** A report's sections as plain Markdown: the same words without the marks that only this site reads. */
export async function readPlainSections(
  content = 'content',
): Promise<{ slug: string; title: string; markdown: string }[]> {
  const directory = path.join(content, 'panels');
  const files = (await readdir(directory)).filter((name) => name.endsWith('.mdx')).sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(directory, file), 'utf8');
      const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
      const [, title = file] = /^title: "?(.*?)"?$/m.exec(head) ?? [];
      const markdown = body
        .replace(/^\[#[\w-]+\]\n/gm, '')
        .replace(/ \[#[\w-]+\]$/gm, '')
        .replace(/<(\w+)[^>]*>[\s\S]*?<\/\1>|<\w+[^>]*\/>/g, '');
      return { slug: path.parse(file).name, title, markdown };
    }),
  );
}
