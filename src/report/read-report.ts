import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentProblems, formatProblems } from '../problems/report-problems.ts';
import { parseOnce } from './parse-once.ts';
import { readYaml } from './read-yaml.ts';
import { type ReportIdentity, reportSchema } from './schemas.ts';
import type { Section } from './section.ts';

export interface Report {
  identity: ReportIdentity;
  /** Introduction, panels and conclusion in reading order. */
  sections: Section[];
  about: Section;
}

const compareOrder = (a: Section, b: Section): number => a.order - b.order;

/** Reads a report from its content directory. Throws where a file is missing or cannot be parsed. */
export async function readReport(contentDirectory: string): Promise<Report> {
  const read = async (file: string) =>
    parseOnce(await readFile(path.join(contentDirectory, file), 'utf8'), path.join(contentDirectory, file));
  const names = (await readdir(path.join(contentDirectory, 'panels'))).filter((name) => name.endsWith('.mdx')).sort();
  const [about, ...sections] = await Promise.all([
    read('about.mdx'),
    ...names.map((name) => read(path.join('panels', name))),
  ]);
  return { identity: await readIdentity(contentDirectory), sections: sections.sort(compareOrder), about };
}

/** What `report.yaml` says of a report and of its edition. Throws where the file is missing; ContentProblems where it does not follow its schema. */
export async function readIdentity(contentDirectory: string): Promise<ReportIdentity> {
  const file = path.join(contentDirectory, 'report.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, reportSchema);
  if (!value) throw new ContentProblems(formatProblems(problems));
  return value;
}
