import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toMarkdownTwin } from '../metadata/markdown-twin.ts';
import { isUnlisted, type PageSummary, summarizePage } from '../metadata/page-summary.ts';
import { mayHoldRecords, readRecords, type SearchRecord } from '../search/build/read-records.ts';
import { readTopic, type Topic } from '../search/build/read-topic.ts';
import { toPageAddress } from './site-files.ts';

/** What the rest of the build needs of a page that was rendered. The page itself is not kept: for thousands at once there is no room. */
export interface BuiltPage {
  /** Address under the base, with its slash: panel-1/, 404.html, empty for the home page. */
  address: string;
  /** Undefined where search engines may not list the page. */
  summary?: PageSummary | undefined;
  records: SearchRecord[];
  topic?: Topic | undefined;
}

/**
 * Reads a built page, parsing it once and only where it must be, and lays its text in Markdown (`index.html.md`) beside it if it may
 * be listed. `site` is the absolute address of the home page, with its trailing slash.
 */
export async function readBuiltPage(directory: string, file: string, site: string): Promise<BuiltPage> {
  const html = await readFile(path.join(directory, file), 'utf8');
  const address = toPageAddress(file, '');
  const isListed = path.basename(file) === 'index.html' && !isUnlisted(html);
  const holdsRecords = mayHoldRecords(html);
  const page = isListed || holdsRecords ? fromHtml(html) : undefined;
  const records = page && holdsRecords ? readRecords(page, address) : [];
  const summary = page && isListed ? summarizePage(page) : undefined;
  if (page && summary) await writeFile(path.join(directory, `${file}.md`), toMarkdownTwin(page, site + address));
  return { address, summary, records, topic: page && readTopic(page, address) };
}
