import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { toText } from 'hast-util-to-text';

/** What other files of the site say of a page. */
export interface PageSummary {
  title: string;
  description: string;
}

/** Whether a page's HTML asks search engines to leave it out. */
export const isUnlisted = (html: string): boolean => /<meta\s[^>]*name="?robots"?[^>]*noindex/i.test(html);

/** Heading and description of a built page; undefined where it has no text of its own, as one that only leads on. */
export function summarizePage(page: Root): PageSummary | undefined {
  if (!select('main', page)) return undefined;
  const heading = select('main h1', page);
  const description = select('meta[name="description"]', page)?.properties['content'];
  return { title: heading ? toText(heading) : '', description: typeof description === 'string' ? description : '' };
}
