import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { siteAddress } from '../citations/published-citations.ts';
import { readCorrections } from '../metadata/corrections.ts';
import { loadIdentity } from '../report/published.ts';

/** Corrections to published text, newest first. */
export const GET: APIRoute = async ({ site }) => {
  const [identity, corrections] = await Promise.all([loadIdentity(), readCorrections('content/corrections.yaml')]);
  const home = siteAddress(site);
  return rss({
    title: `${identity.title}: corrections`,
    description: `Changes to the text of ${identity.title} after it was published.`,
    site: home.href,
    items: corrections.map(({ paragraph, address, date, text }) => ({
      title: paragraph,
      description: text,
      link: new URL(address, home).href,
      pubDate: new Date(`${date}T00:00:00Z`),
    })),
    customData: `<language>${identity.language}</language>`,
  });
};
