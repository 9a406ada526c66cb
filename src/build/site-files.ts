import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files/list-files.ts';

/** A page of a built site. */
interface SitePage {
  /** Path below the site's directory, with forward slashes. */
  file: string;
  html: string;
}

/**
 * The pages of a built site, one after the other: for thousands at once there is no room. Each is read without a pause, for nothing
 * else is done meanwhile and waiting for files takes longer than reading them.
 */
export async function* readPages(directory: string): AsyncGenerator<SitePage> {
  for (const file of await listFiles(directory)) {
    if (file.endsWith('.html')) yield { file, html: readFileSync(path.join(directory, file), 'utf8') };
  }
}

/** Address of a built page under a base: `panel-1/index.html` is `/panel-1/`, and `404.html` stays `/404.html`. */
export function toPageAddress(file: string, base: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}
