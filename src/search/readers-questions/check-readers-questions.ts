import type { VFileMessage } from '../../problems/problem.ts';
import { proveClaims } from '../../registers/prove-claims.ts';
import { readYaml } from '../../report/read-yaml.ts';
import type { Section } from '../../report/section.ts';
import { readersQuestionsSchema } from './schema.ts';

/** Problems of the readers' questions: those of their schema, and paragraphs that are not there. */
export function checkReadersQuestions(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, readersQuestionsSchema);
  if (!value) return problems;
  const claims = Object.keys(value).map((paragraph) => ({ path: [paragraph], paragraph }));
  return proveClaims(claims, sections, { file, placeOf });
}
