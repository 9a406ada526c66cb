export interface Topic {
  slug: string;
  name: string;
  /** Addresses of the records that treat it. */
  addresses: Set<string>;
}

/** The topic of a built page, as topic pages have it: name from the heading, records from the links to paragraphs. Undefined for any other page. */
export function readTopic(html: string, address: string): Topic | undefined {
  const slug = /^topics\/([^/]+)\/$/.exec(address)?.[1];
  if (!slug) return undefined;
  const name = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1]?.trim();
  const links = html.matchAll(/href="[^"]*?\/([a-z0-9-]+\/#p[a-z0-9]+-\d+[a-z]?)"/g);
  const addresses = new Set([...links].map(([, to]) => to ?? ''));
  return name && addresses.size > 0 ? { slug, name, addresses } : undefined;
}
