import { capitalise } from '../../src/report/capitalise.ts';
import { randomIndexes } from '../random-numbers.ts';

/** A report that nobody wrote, as its text comes out of a PDF. */
interface InventedReport {
  text: string;
  pages: number;
}

const subjects =
  'lamp keeper harbor ferry pilot council channel crane beacon island captain clerk dredger storm cellar cask anchor buoy signal workshop sailor warden engineer merchant village'.split(
    ' ',
  );
const verbs =
  'guards mends counts lends measures repairs watches carries delays answers supports questions records'.split(' ');
const things =
  'oil rope timber glass depth tonnage rain fog coal budgets timetables letters charts repairs insurance wages fuel pumps shelter ladders'.split(
    ' ',
  );
const linesPerPage = 42;
const width = 88;
const paragraphsPerSection = 240;

/**
 * So many pages of 42 lines with title, chapters, headings, running heads and page numbers, paragraphs cut by page breaks,
 * and now and then a pull quote that stands in the way. The same call gives the same text.
 */
export function inventReport(pages: number): InventedReport {
  const random = randomIndexes(pages);
  const one = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const toSentence = () => {
    const parts = Array.from({ length: 1 + random(3) }, () => `the ${one(subjects)} ${one(verbs)} ${one(things)}`);
    const sentence = `${parts.join(', and ')} in ${1900 + random(120)}`;
    return `${capitalise(sentence)}.`;
  };
  const toTitle = () => capitalise(`${one(subjects)} and ${one(things)}`);

  const printed: string[][] = [];
  let page: string[] = ['Lamps, Ferries, and Tides', '', 'WORKSHOP REPORT', 'THE INSTITUTE OF INVENTED HARBORS', ''];
  const turn = () => {
    const number = printed.length + 1;
    printed.push([...page, '', String(number)]);
    page = ['LAMPS, FERRIES, AND TIDES', ''];
  };
  const print = (line: string) => {
    page.push(line);
    if (page.length >= linesPerPage) turn();
  };
  for (let paragraph = 0; printed.length < pages; paragraph += 1) {
    if (paragraph % paragraphsPerSection === 0) {
      const section = paragraph / paragraphsPerSection + 1;
      for (const line of [`Chapter ${section}: ${toTitle()}`, '']) print(line);
    }
    const sentences = Array.from({ length: 4 + random(6) }, toSentence);
    for (const line of wrap(sentences.join(' '))) print(line);
    print('');
    if (paragraph % 30 === 29) for (const line of [...wrap(`“${sentences[1]}”`), '']) print(line);
  }
  return {
    text: printed
      .slice(0, pages)
      .map((lines) => lines.join('\n'))
      .join('\n\f'),
    pages,
  };
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
