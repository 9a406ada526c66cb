import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { findFrontMatter } from './front-matter.ts';
import { toPlainSource } from './plain-source.ts';
import { readIdentity } from './read-report.ts';
import { type ReportIdentity, sectionSchema } from './schemas.ts';

/** What a report and its sections are called. */
export interface Outline {
  identity: ReportIdentity;
  sections: { slug: string; numeral: string; title: string }[];
}

/** Reads `report.yaml` and the front matter of the sections, but no text. Throws where one of them is missing or not sound. */
export async function readOutline(contentDirectory: string): Promise<Outline> {
  const directory = path.join(contentDirectory, 'panels');
  const names = (await readdir(directory)).filter((name) => name.endsWith('.mdx'));
  const read = names.map(async (name) => {
    const source = toPlainSource(await readFile(path.join(directory, name), 'utf8'));
    const { numeral, title } = sectionSchema.parse(parseYaml(findFrontMatter(source)?.yaml ?? ''));
    return { slug: path.basename(name, '.mdx'), numeral, title };
  });
  const [identity, sections] = await Promise.all([readIdentity(contentDirectory), Promise.all(read)]);
  return { identity, sections };
}
