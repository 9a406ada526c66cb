import { registers } from '../registers/registers.ts';

/** Addresses that a section’s file may not take: pages that the site has, or will have, and directories whose files browsers keep for ever. */
export const reservedPages: ReadonlySet<string> = new Set([
  ...Object.keys(registers),
  '404',
  'about',
  'assets',
  'cite',
  'corrections',
  'feed',
  'fonts',
  'home',
  'index',
  'llms',
  'markdown',
  'offline',
  'og',
  'pagefind',
  'permalinks',
  'print',
  'report',
  'robots',
  'search',
  'search-index',
  'sitemap',
]);
