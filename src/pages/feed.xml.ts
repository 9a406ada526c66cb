import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { toFeedEntries } from '../permalinks/corrections.ts';
import { readCorrections } from '../permalinks/read-permalinks.ts';
import { loadAllSections } from '../registers/published-sections.ts';
import { findEdition } from '../report/edition.ts';
import { loadIdentity, siteAddress } from '../report/published.ts';

/** Corrections to published text, newest first. */
export const GET: APIRoute = async ({ site }) => {
  const [identity, corrections, sections] = await Promise.all([
    loadIdentity(),
    readCorrections(findEdition().content),
    loadAllSections(),
  ]);
  const home = siteAddress(site);
  return rss({
    title: `${identity.title}: corrections`,
    description: `Changes to the text of ${identity.title} after it was published.`,
    site: home.href,
    items: toFeedEntries(corrections, sections).map(({ title, description, address, date }) => ({
      title,
      description,
      link: new URL(address, home).href,
      pubDate: new Date(`${date}T00:00:00Z`),
    })),
    customData: `<language>${identity.language}</language>`,
  });
};
