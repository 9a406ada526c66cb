import type { APIRoute } from 'astro';
import { siteAddress } from '../report/published.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(site).href}sitemap-index.xml\n`);
