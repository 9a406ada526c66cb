import type { APIRoute } from 'astro';
import { loadCitationTemplates, siteAddress } from '../../citations/published-citations.ts';

/** What the menu at a paragraph's number fills in and copies. */
export const GET: APIRoute = async ({ site }) => Response.json(await loadCitationTemplates(siteAddress(site)));
