import { close, createIndex, type IndexFile } from 'pagefind';
import { stopWords, tokenize, toStems } from '../analysis.ts';
import { findFigures } from '../figures.ts';
import type { ReadersQuestions } from '../readers-questions/schema.ts';
import type { SearchRecord } from './read-records.ts';
import type { Topic } from './read-topic.ts';

/** What is said of records, not in them. */
export interface Said {
  topics: readonly Topic[];
  /** What readers may ask, by the id of the paragraph that answers it. */
  questions: ReadersQuestions;
}

/** Records that Pagefind is given before its answers are waited for. */
const recordsAtOnce = 100;

/** Gives Pagefind the records, and has it begin to make its files of them. */
export async function beginIndex(
  records: readonly SearchRecord[],
  { topics, questions }: Said,
): Promise<{ files: Promise<IndexFile[]> }> {
  const { index: builder, errors } = await createIndex();
  if (!builder) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const topicsOf = ({ address }: SearchRecord) =>
    topics.flatMap(({ name, addresses }) => (addresses.has(address) ? name : []));
  const readQuestions = createQuestionReader(records);
  const questionsById = new Map(Object.entries(questions));
  const add = async (record: SearchRecord, number: number): Promise<void> => {
    const { errors: refused } = await builder.addCustomRecord({
      url: String(number),
      content: toIndexedText(record.text) || '.',
      language: 'en',
      meta: {
        heading: toIndexedText(record.heading),
        // Entries of reference pages have no number that anybody would type.
        number: record.kind === 'reference' ? '' : record.address.replace(/^.*#/, '').replace('-', 'x'),
        questions: readQuestions(questionsById.get(record.address.replace(/^.*#/, '')) ?? []),
        // What the index says that it treats is said of it like the title of its section.
        title: toIndexedText([record.title, ...topicsOf(record)].join(' · ')),
      },
    });
    if (refused.length > 0) throw new Error(`Pagefind refused ${record.address}: ${refused.join('; ')}`);
  };
  // Pagefind takes them in their order, and works on some while the words of the next are gone through here.
  for (let first = 0; first < records.length; first += recordsAtOnce)
    await Promise.all(records.slice(first, first + recordsAtOnce).map((record, index) => add(record, first + index)));
  const made = builder.getFiles().then(async ({ files }) => {
    await close();
    return files;
  });
  return { files: made };
}

/**
 * Leaves of questions the words that records hold, each in one form, sorted: in the index they take a third less room so. Questions tell
 * which of several paragraphs is meant; what no paragraph holds stays unknown, whoever asks for it.
 */
function createQuestionReader(records: readonly SearchRecord[]): (questions: readonly string[]) => string {
  const held = new Set(records.flatMap(({ text, heading }) => [...toStems(text), ...toStems(heading)]));
  return (questions) => {
    const words = new Map(questions.flatMap(tokenize).map(({ stem, word }) => [stem, word]));
    return [...words]
      .flatMap(([stem, word]) => (held.has(stem) && !stopWords.has(word) ? word : []))
      .sort()
      .join(' ');
  };
}

/** The words of a record as Pagefind indexes them: stop words leave their place only, figures follow under their keys. */
function toIndexedText(text: string): string {
  const tokens = tokenize(text);
  const words = tokens.map(({ word }) => (stopWords.has(word) ? '.' : word));
  const figures = findFigures(text, tokens).flatMap(({ keys }) => keys);
  return [...words, '.', ...new Set(figures.filter((key) => !words.includes(key)))].join(' ');
}
