import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { findRevision, toFeedEntries } from '../permalinks/corrections.ts';
import { readCorrections, readPermalinks } from '../permalinks/read-permalinks.ts';
import { loadAllSections } from '../registers/published-sections.ts';
import { findEdition } from '../report/edition.ts';
import { loadIdentity, loadSections, siteAddress } from '../report/published.ts';

/** Corrections to published text, newest first, and that it was revised. */
export const GET: APIRoute = async ({ site }) => {
  const { content } = findEdition();
  const [identity, corrections, permalinks, numbered, all] = await Promise.all([
    loadIdentity(),
    readCorrections(content),
    readPermalinks(content),
    loadSections(),
    loadAllSections(),
  ]);
  const sections = numbered.map(({ section }) => section);
  const revision = findRevision(permalinks, sections, identity.edition.published);
  const home = siteAddress(site);
  return rss({
    title: `${identity.title}: corrections`,
    description: `Changes to the text of ${identity.title} after it was published.`,
    site: home.href,
    items: toFeedEntries(corrections, all, revision).map(({ title, description, address, date }) => ({
      title,
      description,
      link: new URL(address, home).href,
      pubDate: new Date(`${date}T00:00:00Z`),
    })),
    customData: `<language>${identity.language}</language>`,
  });
};
