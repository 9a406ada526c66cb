import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { siteAddress } from '../citations/published-citations.ts';
import { toFeedEntries } from '../permalinks/corrections.ts';
import { readCorrections } from '../permalinks/read-permalinks.ts';
import { findEdition } from '../report/edition.ts';
import { loadAbout, loadIdentity, loadSections } from '../report/published.ts';

/** Corrections to published text, newest first. */
export const GET: APIRoute = async ({ site }) => {
  const [identity, corrections, sections, about] = await Promise.all([
    loadIdentity(),
    readCorrections(findEdition().content),
    loadSections(),
    loadAbout(),
  ]);
  const home = siteAddress(site);
  return rss({
    title: `${identity.title}: corrections`,
    description: `Changes to the text of ${identity.title} after it was published.`,
    site: home.href,
    items: toFeedEntries(
      corrections,
      [...sections, about].map(({ section }) => section),
    ).map(({ title, description, address, date }) => ({
      title,
      description,
      link: new URL(address, home).href,
      pubDate: new Date(`${date}T00:00:00Z`),
    })),
    customData: `<language>${identity.language}</language>`,
  });
};
