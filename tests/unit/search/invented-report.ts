import { gunzipSync } from 'node:zlib';
import type { AliasGroup } from '../../../src/search/alias.ts';
import { makeBundle } from '../../../src/search/build/make-bundle.ts';
import type { SearchRecord } from '../../../src/search/build/read-records.ts';
import type { Topic } from '../../../src/search/build/read-topic.ts';
import { Bundle } from '../../../src/search/bundle.ts';
import type { ReadersQuestions } from '../../../src/search/readers-questions/schema.ts';
import { Searcher } from '../../../src/search/searcher.ts';
import * as uncommon from '../../../src/search/uncommon.ts';

/** A numbered paragraph of a report that does not exist. */
export const paragraph = (
  number: number,
  heading: string,
  text: string,
  kind: SearchRecord['kind'] = 'paragraph',
): SearchRecord => ({
  address: `harbor/#p1-${number}`,
  kind,
  label: `1.${number}`,
  heading,
  section: 'harbor',
  order: 1,
  title: 'The harbor',
  text,
});

/** A reader's search of invented paragraphs; `english` and `everyday` are all the other words that there are. */
export async function openInventedReport(
  records: readonly SearchRecord[],
  groups: AliasGroup[],
  wordLists: { english: string[]; everyday: string[] },
  { topics = [], questions = {} }: { topics?: Topic[]; questions?: ReadersQuestions } = {},
) {
  const { hash, files } = await makeBundle(records, async () => groups, { topics, questions }, wordLists);
  const bundle = new Bundle(
    async (name) => files.get(name) as Uint8Array,
    async (bytes) => gunzipSync(bytes),
  );
  const searcher = new Searcher(bundle, async () => uncommon);
  return {
    hash,
    bundle,
    searcher,
    /** Numbers of the paragraphs that answer, best first. */
    find: async (query: string, isTyping = false) =>
      (await searcher.search(query, isTyping)).matches.map(({ record }) => `1.${record + 1}`),
    /** What is said beside them: kinds of the remarks with the first of their words. */
    remarks: async (query: string, isTyping = false) =>
      (await searcher.search(query, isTyping)).remarks.map(({ kind, words }) => [kind, words[0]]),
    /** The remarks as they are read, without their links. */
    said: async (query: string) =>
      (await searcher.search(query)).remarks.map(({ said }) =>
        said.map((piece) => (typeof piece === 'string' ? piece : piece.instead)).join(''),
      ),
  };
}
