import type { VFileMessage } from '../problems/problem.ts';
import { proveClaims } from '../registers/prove-claims.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { unregisteredSchema } from './schema.ts';

/**
 * Problems of `content/unregistered.yaml`: a paragraph that is not there. Words that it does not hold are none, for another
 * edition of the text may hold them; findIdleExclusions lists those.
 */
export function checkUnregistered(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, unregisteredSchema);
  if (!value) return problems;
  const claims = value.flatMap(({ paragraphs }, row) =>
    paragraphs.map((paragraph) => ({ path: [row, 'paragraphs'], paragraph })),
  );
  return proveClaims(claims, sections, { file, placeOf });
}
