import type { Section } from '../../../src/report/section.ts';

/** A paragraph with the ideas that it carries, by which a test knows it whatever its id and words are. */
export interface InventedParagraph {
  id: string;
  text: string;
  ideas: Set<number>;
}

export interface InventedSection {
  slug: string;
  /** What stands before the number in its ids: 1 in p1-4. */
  key: string;
  headings: { id: string; text: string }[];
  paragraphs: InventedParagraph[];
}

export type InventedReport = InventedSection[];

export const pick = <Value>(values: readonly Value[], random: () => number): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
};

const syllables = ['ba', 'do', 'fi', 'gu', 'ke', 'la', 'mi', 'no', 'pe', 'ra', 'so', 'tu', 've', 'zi'];
const small = ['the', 'of', 'and', 'in', 'to', 'a', 'that', 'with', 'for', 'its'];

/** A made-up word; every third is one of ten small words, as in English. */
export const inventWord = (random: () => number): string =>
  random() < 0.33
    ? pick(small, random)
    : Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('');

export const inventText = (words: number, random: () => number): string =>
  `${Array.from({ length: words }, () => inventWord(random)).join(' ')}.`;

let ideas = 0;

export function inventParagraph(id: string, random: () => number): InventedParagraph {
  ideas += 1;
  return { id, text: inventText(30 + Math.floor(random() * 20), random), ideas: new Set([ideas]) };
}

export const inventReport = (random: () => number): InventedReport =>
  ['i', '1', '2', '3'].map((key) => ({
    slug: key === 'i' ? 'introduction' : `panel-${key}`,
    key,
    headings: [1, 2].map((number) => ({ id: `s${key}-${number}`, text: inventText(5, random) })),
    paragraphs: [1, 2, 3, 4, 5].map((number) => inventParagraph(`p${key}-${number}`, random)),
  }));

/** The report as the parser would read it. */
export const toSections = (report: InventedReport): Section[] =>
  report.map(({ slug, key, headings, paragraphs }, order) => ({
    slug,
    file: `content/panels/${slug}.mdx`,
    title: slug,
    order,
    numeral: key.toUpperCase(),
    abstract: '',
    keyPoints: [],
    headings: headings.map((heading, index) => ({ ...heading, depth: 2, line: 5 + index })),
    paragraphs: paragraphs.map(({ id, text }, index) => ({ id, text, locator: id, line: 10 + 2 * index, words: 0 })),
    pullQuotes: [],
    words: 0,
    minutes: 1,
  }));
