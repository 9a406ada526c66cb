import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { type Recommendations, recommendationsSchema } from './schema.ts';

/** The recommendations of a content directory. Throws ContentProblems with file and line where they are ill-formed. */
export async function readRecommendations(contentDirectory: string): Promise<Recommendations> {
  const file = path.join(contentDirectory, 'recommendations.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, recommendationsSchema);
  if (!value) throw new ContentProblems(problems);
  return value;
}
