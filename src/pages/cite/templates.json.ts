import type { APIRoute } from 'astro';
import { loadCitationTemplates } from '../../citations/published-citations.ts';
import { siteAddress } from '../../report/published.ts';

/** What the menu at a paragraph's number fills in and copies. */
export const GET: APIRoute = async ({ site }) => Response.json(await loadCitationTemplates(siteAddress(site)));
