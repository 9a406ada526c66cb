import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { type Places, placesSchema } from './schema.ts';

/** The places of a content directory. Throws ContentProblems with file and line where the file does not follow its schema. */
export async function readPlaces(contentDirectory: string): Promise<Places> {
  const file = path.join(contentDirectory, 'places.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, placesSchema);
  if (!value) throw new ContentProblems(problems);
  return value;
}
