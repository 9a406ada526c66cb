import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { toPlainSource } from './plain-source.ts';
import { type ReportIdentity, reportSchema } from './schemas.ts';
import { parseSection, type Section } from './section.ts';

export interface PublishedSection {
  entry: CollectionEntry<'sections'>;
  section: Section;
}

/** Introduction, panels and conclusion in reading order, each with the entry that renders it. */
export async function loadSections(): Promise<PublishedSection[]> {
  const published = await Promise.all((await getCollection('sections')).map(toPublished));
  return published.filter(({ section }) => section.slug !== 'about').sort((a, b) => a.section.order - b.section.order);
}

/** The about page of this edition. */
export async function loadAbout(): Promise<PublishedSection> {
  const entry = (await getCollection('sections')).find(({ id }) => id === 'about');
  if (!entry) throw new Error('content/about.mdx is missing; it says what this edition is');
  return toPublished(entry);
}

/** What `content/report.yaml` says of the report and of this edition. */
export async function loadIdentity(): Promise<ReportIdentity> {
  return reportSchema.parse(parseYaml(toPlainSource(await readFile('content/report.yaml', 'utf8'))));
}

async function toPublished(entry: CollectionEntry<'sections'>): Promise<PublishedSection> {
  if (!entry.filePath) throw new Error(`The entry ${entry.id} has no file`);
  return { entry, section: parseSection(await readFile(entry.filePath, 'utf8'), entry.filePath) };
}
