import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readYaml } from '../checks/check-yaml.ts';
import { ContentProblems } from '../checks/report-problems.ts';
import { type FigureRegister, registerSchema } from './schema.ts';

/** The register of figures and charts of a content directory. Throws ContentProblems with file and line where the file does not follow its schema. */
export async function readFigures(contentDirectory: string): Promise<FigureRegister> {
  const file = path.join(contentDirectory, 'figures', 'register.yaml');
  const { value, problems } = readYaml(await readFile(file, 'utf8'), file, registerSchema);
  if (!value) throw new ContentProblems(problems);
  return value;
}
