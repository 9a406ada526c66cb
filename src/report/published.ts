import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { findEdition } from './edition.ts';
import { parseOnce } from './parse-once.ts';
import { readIdentity } from './read-report.ts';
import type { Section } from './section.ts';
import { toCommonName } from './section-label.ts';

export interface PublishedSection {
  entry: CollectionEntry<'sections'>;
  section: Section;
}

/** While a site is built its content stands still, and every page asks for it: it is loaded once. During `npm run dev` it is not kept. */
function keepInBuild<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    loaded ??= load();
    return loaded;
  };
}

/** Introduction, panels and conclusion in reading order, each with the entry that renders it. */
export const loadSections = keepInBuild(async (): Promise<readonly PublishedSection[]> => {
  const published = await Promise.all((await getCollection('sections')).map(toPublished));
  return published.filter(({ section }) => section.slug !== 'about').sort((a, b) => a.section.order - b.section.order);
});

/** What the sections are together, for the masthead of every page: Panels, or Sections. */
export const loadCommonName = keepInBuild(async (): Promise<string> => {
  const entries = (await getCollection('sections')).filter(({ id }) => id !== 'about');
  return toCommonName(entries.map(({ id, data }) => ({ slug: id, numeral: data.numeral })));
});

/** The about page of this edition. */
export async function loadAbout(): Promise<PublishedSection> {
  const entry = (await getCollection('sections')).find(({ id }) => id === 'about');
  if (!entry) throw new Error('about.mdx is missing; it says what this edition is');
  return toPublished(entry);
}

/** What `report.yaml` says of the report and of this edition. */
export const loadIdentity = keepInBuild(() => readIdentity(findEdition().content));

/** Address of the home page of this build, with its trailing slash: the site and the base it stands under. */
export function siteAddress(site: URL | undefined): URL {
  if (!site) throw new Error('astro.config.mjs sets no site: what is read elsewhere needs its address');
  return new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}`, site);
}

async function toPublished(entry: CollectionEntry<'sections'>): Promise<PublishedSection> {
  const { id, filePath } = entry;
  if (!filePath) throw new Error(`The entry ${id} has no file`);
  return { entry, section: parseOnce(await readFile(filePath, 'utf8'), filePath) };
}
