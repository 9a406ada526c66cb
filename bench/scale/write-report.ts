import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { capitalise } from '../../src/report/capitalise.ts';
import { randomNumbers } from '../random-numbers.ts';

const onsets = 'b c ch d dr f fl g gr h k l m n p pl pr qu r s sh st t th tr v w'.split(' ');
const rhymes = 'a an ar e el en er i in is o on or u un us ay ow'.split(' ');
const wordsPerParagraph = 110;
const paragraphsPerPage = 8;

/** An invented word for a rank in the vocabulary; common words are short. */
function toWord(rank: number): string {
  let [rest, word] = [rank + 1, ''];
  do {
    word += (onsets[rest % onsets.length] ?? '') + (rhymes[(rest * 7 + word.length) % rhymes.length] ?? '');
    rest = Math.floor(rest / onsets.length);
  } while (rest > 0);
  return word;
}

/**
 * Writes a report of so many pages, in this site's own format, into a content directory. Its words are invented and as
 * unequally common as a language's: the frequency of a word falls with its rank (Zipf), and new ones keep coming (Heaps).
 */
export async function writeInventedReport(directory: string, pages: number): Promise<void> {
  const random = randomNumbers(pages);
  const vocabulary = Math.round(60 * Math.sqrt(pages * paragraphsPerPage * wordsPerParagraph));
  const writeWord = () => toWord(Math.floor(vocabulary ** random()) - 1);
  const writeSentence = () => {
    const sentence = Array.from({ length: 8 + Math.floor(random() * 20) }, writeWord).join(' ');
    return `${capitalise(sentence)}.`;
  };
  const writeParagraph = () => Array.from({ length: Math.round(wordsPerParagraph / 18) }, writeSentence).join(' ');
  const writeTitle = () => writeSentence().split(' ').slice(0, 4).join(' ').replace(/\.$/, '');

  await rm(directory, { recursive: true, force: true });
  /** The content's schema wants 40 letters of an abstract, which a short sentence may not have. */
  const writeAbstract = () => {
    const sentence = writeSentence();
    return sentence.length < 40 ? `${sentence} ${writeSentence()}` : sentence;
  };
  await mkdir(path.join(directory, 'panels'), { recursive: true });
  for (let page = 1; page <= pages; page += 1) {
    const lines = [
      '---',
      `title: ${writeTitle()}`,
      `order: ${page}`,
      `numeral: "${page}"`,
      `abstract: ${writeAbstract()}`,
      '---',
    ];
    for (let number = 1; number <= paragraphsPerPage; number += 1) {
      if (number % 4 === 1) lines.push('', `## ${writeTitle()} [#s${page}-${Math.ceil(number / 4)}]`);
      lines.push('', `[#p${page}-${number}]`, writeParagraph());
    }
    await writeFile(path.join(directory, 'panels', `panel-${page}.mdx`), `${lines.join('\n')}\n`);
  }
  await writeFile(
    path.join(directory, 'about.mdx'),
    `---\ntitle: About\norder: 0\nnumeral: A\nabstract: ${writeAbstract()}\n---\n\n[#pa-1]\n${writeParagraph()}\n`,
  );
  await writeFile(
    path.join(directory, 'report.yaml'),
    `title: ${writeTitle()}
subtitle: ${writeTitle()}
genre: Report
publisher:
  name: Invented Press
  shortName: IP
  place: Nowhere
  url: https://invented.example
issued: "2020"
issuedIsInferred: false
issuedInWords: "2020"
funders: []
language: en
keywords: [invention]
argument:
  - ${writeSentence()}
edition:
  kind: original
  label: invented
  published: 2020-01-01
address: https://invented.example/
`,
  );
}
