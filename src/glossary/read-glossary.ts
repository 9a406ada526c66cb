import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { type Glossary, glossarySchema } from './schema.ts';

/** The glossary of a content directory. Throws ContentProblems with file and line where it does not follow its schema. */
export async function readGlossary(contentDirectory: string): Promise<Glossary> {
  const file = path.join(contentDirectory, 'glossary.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, glossarySchema);
  if (!value) throw new ContentProblems(problems);
  return value;
}
