import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toPosix } from '../../src/files/to-posix.ts';

export interface BuiltPage {
  /** Address on the site: /panel-1/ */
  address: string;
  file: string;
  html: string;
  tree: Root;
}

/** Every HTML page of a built site, as a host would address it. */
export function builtPages(site = 'dist'): BuiltPage[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const file = path.join(site, name);
      const html = readFileSync(file, 'utf8');
      const address = `/${toPosix(name).replace(/index\.html$/, '')}`;
      return { address, file, html, tree: fromHtml(html) };
    });
}

/** The elements of a page that a selector matches, in document order. */
export const elementsOf = (page: BuiltPage, selector: string): Element[] => selectAll(selector, page.tree);

/** Values of one attribute over the elements that a selector matches. */
export const attributesOf = (page: BuiltPage, selector: string, name: string): string[] =>
  elementsOf(page, selector).map((element) => String(element.properties[name] ?? ''));
