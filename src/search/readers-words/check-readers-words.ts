import type { VFileMessage } from '../../problems/problem.ts';
import { toProblems } from '../../registers/finding.ts';
import { readYaml } from '../../report/read-yaml.ts';
import type { Section } from '../../report/section.ts';
import { toStems } from '../analysis.ts';
import { type ReadersWords, readersWordsSchema } from './schema.ts';

/**
 * Problems of the readers' words beyond their schema: rows of whose words the text holds none, so that search would find
 * nothing by them. A single word may be one that another edition of the text holds; findUnheldWords lists those.
 */
export function checkReadersWords(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, readersWordsSchema);
  if (!value) return problems;
  const isHeld = findWordsIn(sections);
  const findings = value.flatMap(({ readers: [first = ''], report, reason }, row) =>
    reason !== undefined || report.some(isHeld)
      ? []
      : [
          {
            path: [row, 'report'],
            what: `the text holds none of "${report.join('", "')}", which should be found for "${first}"`,
            remedy: 'write words of the text, or remove the row',
            rule: 'readers-words',
          },
        ],
  );
  return toProblems(findings, file, placeOf);
}

/** Words of rows, without a reason, that this edition of the text does not hold: another may, else they are mistakes. */
export function findUnheldWords(readersWords: ReadersWords, sections: readonly Section[]): string[] {
  const isHeld = findWordsIn(sections);
  return readersWords.flatMap(({ report, reason }) =>
    reason === undefined ? report.filter((words) => !isHeld(words)) : [],
  );
}

/** Tells whether paragraphs or headings hold words, in any of their grammatical forms, as search compares them. */
function findWordsIn(sections: readonly Section[]): (words: string) => boolean {
  const toRun = (text: string) => ` ${toStems(text).join(' ')} `;
  const runs = sections.flatMap(({ title, headings, paragraphs }) =>
    [title, ...[...headings, ...paragraphs].map(({ text }) => text)].map(toRun),
  );
  return (words) => runs.some((run) => run.includes(toRun(words)));
}
