import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { settleStyles } from '../../../src/build/settle-styles.ts';
import { makeTemporaryDirectory } from '../temporary-directory.ts';

/** Writes a site, settles its styles, and gives back its files. */
async function settle(site: Record<string, string>): Promise<Record<string, string>> {
  const directory = makeTemporaryDirectory();
  for (const [file, text] of Object.entries(site)) {
    await mkdir(path.dirname(path.join(directory, file)), { recursive: true });
    await writeFile(path.join(directory, file), text);
  }
  await settleStyles(directory);
  const settled = Object.keys(site).map(async (file) => [file, await readFile(path.join(directory, file), 'utf8')]);
  return Object.fromEntries(await Promise.all(settled));
}

const page = (styles: string, body: string) => `<html><head>${styles}</head><body>${body}</body></html>`;

it('joins the styles of the head into one, in their order, and leaves those of the body', async () => {
  const styles = '<style>p{top:0}</style><link rel="icon"><style>\n i{top:0} </style>';
  const { 'index.html': settled } = await settle({ 'index.html': page(styles, '<p><i>a<style>b{top:0}</style>') });
  expect(settled).toBe(page('<style>p{top:0}i{top:0}</style><link rel="icon">', '<p><i>a<style>b{top:0}</style>'));
});

it('leaves out what matches nothing on a page, unless a script brings it', async () => {
  const styles = '<style>p{top:0}.ebb{top:0}.flood{top:0}</style>';
  const { 'index.html': settled } = await settle({
    'index.html': page(styles, '<p>'),
    'assets/a.js': 'a.className="flood"',
  });
  expect(settled).toBe(page('<style>p{top:0}.flood{top:0}</style>', '<p>'));
});

it('leaves pages that shared their styles with the same ones', async () => {
  const styles = '<style>p{top:0}i{top:0}b{top:0}</style>';
  const settled = await settle({ 'a/index.html': page(styles, '<p>'), 'b/index.html': page(styles, '<i>') });
  expect(settled['a/index.html']).toBe(page('<style>p{top:0}i{top:0}</style>', '<p>'));
  expect(settled['b/index.html']).toBe(page('<style>p{top:0}i{top:0}</style>', '<i>'));
});
