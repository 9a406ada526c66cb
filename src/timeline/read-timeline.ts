import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { type Timeline, timelineSchema } from './schema.ts';

/** The timeline of a content directory. Throws ContentProblems with file and line where the file does not follow its schema. */
export async function readTimeline(contentDirectory: string): Promise<Timeline> {
  const file = path.join(contentDirectory, 'timeline.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, timelineSchema);
  if (!value) throw new ContentProblems(problems);
  return value;
}
