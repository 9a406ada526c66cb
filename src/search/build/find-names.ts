import { stopWords, tokenize } from '../analysis.ts';
import type { SearchRecord } from './read-records.ts';

/** Whether the texts hold a name, by its stems. Words such as “does” stand as they are: they are no use of the DOE. */
export function findNames(records: readonly SearchRecord[]): (name: string) => boolean {
  const toRun = (text: string) =>
    tokenize(text)
      .map(({ word, stem }) => (stopWords.has(word) ? word : stem))
      .join(' ');
  const joinStems = (): string =>
    records
      .filter(({ kind }) => kind !== 'reference')
      .flatMap(({ text, heading }) => [text, heading])
      .map((text) => ` ${toRun(text)} `)
      .join('|');
  let all: string | undefined;
  return (name) => {
    const run = toRun(name);
    if (!run) return false;
    all ??= joinStems();
    return all.includes(` ${run} `);
  };
}
