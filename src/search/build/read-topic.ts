import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';

export interface Topic {
  slug: string;
  name: string;
  /** Addresses of the records that treat it. */
  addresses: Set<string>;
}

/** The topic of a built page, as topic pages have it: name from the heading, records from the links to paragraphs. Undefined for any other page. */
export function readTopic(page: Root, address: string): Topic | undefined {
  const slug = /^topics\/([^/]+)\/$/.exec(address)?.[1];
  if (!slug) return undefined;
  let name = '';
  const addresses = new Set<string>();
  visit(page, 'element', (element) => {
    if (element.tagName === 'h1') name ||= toText(element).trim();
    const paragraph = /\/([a-z0-9-]+\/#p[a-z0-9]+-\d+[a-z]?)$/.exec(String(element.properties['href'] ?? ''))?.[1];
    if (paragraph) addresses.add(paragraph);
  });
  return name && addresses.size > 0 ? { slug, name, addresses } : undefined;
}
