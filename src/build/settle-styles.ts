import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { namesInScript, namesOnPage, pruneStyles } from './prune-styles.ts';
import { readPages } from './site-files.ts';

/**
 * Joins the plain styles in the head of every page of a built site into one, and leaves out of it what can match nothing. Pages whose
 * styles are the same still share one afterwards: a host's policy names the hash of each, and has no room for one a page.
 */
export async function settleStyles(directory: string): Promise<void> {
  const files = await listFiles(directory);
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => path.join(directory, file));
  const ofScripts = (
    await Promise.all(scripts.map(async (file) => namesInScript(await readFile(file, 'utf8'))))
  ).flat();
  const heldWith = new Map<string, Set<string>>();
  for await (const { html } of readPages(directory)) {
    const styles = headStylesOf(html);
    const held = heldWith.get(styles) ?? new Set(ofScripts);
    for (const name of namesOnPage(html)) held.add(name);
    heldWith.set(styles, held);
  }
  const pruned = new Map([...heldWith].map(([styles, held]) => [styles, pruneStyles(styles, held)]));
  for await (const { file, html } of readPages(directory)) {
    writeFileSync(path.join(directory, file), withHeadStyles(html, pruned.get(headStylesOf(html)) ?? ''));
  }
}

const plainStyle = /<style>([\s\S]*?)<\/style>/g;
const headOf = (html: string): string => html.slice(0, Math.max(0, html.indexOf('</head>')));

/** The plain styles in a page's head, in their order. */
const headStylesOf = (html: string): string =>
  [...headOf(html).matchAll(plainStyle)].map(([, css = '']) => css.trim()).join('');

/** A page whose head holds these styles instead of its own, where its first stood. */
function withHeadStyles(html: string, styles: string): string {
  const head = headOf(html);
  let isFirst = true;
  const joined = head.replace(plainStyle, () => {
    const element = isFirst ? `<style>${styles}</style>` : '';
    isFirst = false;
    return element;
  });
  return joined + html.slice(head.length);
}
