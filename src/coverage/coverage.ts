import { findAbbreviations } from '../glossary/abbreviations.ts';
import { splitSentences } from '../registers/excerpt.ts';
import { findDates, findNumbers } from '../registers/find-figures.ts';
import { createNameFinder } from '../registers/find-names.ts';
import type { Paragraph, Section } from '../report/section.ts';

export const patterns = ['date', 'number', 'abbreviation', 'name', 'recommendation'] as const;
type Pattern = (typeof patterns)[number];

/** Something that a pattern found in a paragraph. */
interface PatternMatch {
  pattern: Pattern;
  paragraph: Paragraph;
  file: string;
  written: string;
  start: number;
  end: number;
}

/** What the registers hold of a text. */
export interface Holdings {
  /** Names anywhere in the text: of the glossary, the index and the places. */
  names: readonly string[];
  /** Runs of words of single paragraphs: of the timeline, the figures, the recommendations and the explained exclusions. */
  runs: readonly { paragraph: string; words: string; patterns: readonly Pattern[] }[];
}

const capitalised = /\p{Lu}[\p{L}’'-]*\p{L}(?:\s+\p{Lu}[\p{L}’'-]*\p{L})*/gu;
const asking =
  /\b(?:should|must|propos(?:e|es|ed|al|als)|recommend\w*|argued?|urge[sd]?|call(?:s|ed)? for|suggested|ought)\b/giu;

/** Everything that the patterns find in the text, held or not. */
export function findAll(sections: readonly Section[]): PatternMatch[] {
  const lowerCase = new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) => text.match(/(?<![\p{L}])\p{Ll}[\p{L}-]*/gu) ?? []),
    ),
  );
  return sections.flatMap(({ paragraphs, file }) =>
    paragraphs.flatMap((paragraph) =>
      patterns.flatMap((pattern) =>
        finders[pattern](paragraph.text, lowerCase).map((found) => ({ pattern, paragraph, file, ...found })),
      ),
    ),
  );
}

type Found = Pick<PatternMatch, 'written' | 'start' | 'end'>;

const toFound = (match: RegExpExecArray): Found => ({
  written: match[0],
  start: match.index,
  end: match.index + match[0].length,
});

const finders: Record<Pattern, (text: string, lowerCase: ReadonlySet<string>) => Found[]> = {
  date: (text) => findDates(text),
  number: (text) => {
    const dates = findDates(text);
    return findNumbers(text).filter(({ start }) => !dates.some((date) => start >= date.start && start < date.end));
  },
  abbreviation: (text) =>
    findAbbreviations(text).map(({ abbreviation, start }) => ({
      written: abbreviation,
      start,
      end: start + abbreviation.length,
    })),
  name: (text, lowerCase) => {
    const sentenceStarts = new Set(splitSentences(text).map(([start]) => start));
    const dates = findDates(text);
    return [...text.matchAll(capitalised)]
      .map(toFound)
      .map((found) => (sentenceStarts.has(found.start) ? dropOrdinaryWord(found, lowerCase) : found))
      .filter(({ written, start }) => written !== '' && !dates.some((date) => start >= date.start && start < date.end));
  },
  recommendation: (text) => [...text.matchAll(asking)].map(toFound),
};

/** A word that begins a sentence is no name if the text also writes it small. */
function dropOrdinaryWord({ written, start, end }: Found, lowerCase: ReadonlySet<string>): Found {
  const [first = '', ...rest] = written.split(/\s+/);
  if (!lowerCase.has(first.toLowerCase())) return { written, start, end };
  const remaining = rest.join(' ');
  return { written: remaining, start: end - remaining.length, end };
}

/** What the patterns find and no register holds. */
export function findUncovered(sections: readonly Section[], { names, runs }: Holdings): PatternMatch[] {
  const findHeldNames = createNameFinder(names);
  const heldNames = new Map<Paragraph, Found[]>();
  const namesIn = (paragraph: Paragraph): Found[] => {
    const known =
      heldNames.get(paragraph) ?? findHeldNames(paragraph.text).map((each) => ({ written: each.name, ...each }));
    heldNames.set(paragraph, known);
    return known;
  };
  const isWithin = (found: Found, { start, end }: Found) => found.start < end && found.end > start;
  return findAll(sections).filter((match) => {
    const { paragraph, pattern } = match;
    const ofRuns = runs
      .filter((run) => run.paragraph === paragraph.id && run.patterns.includes(pattern))
      .flatMap(({ words }) =>
        createNameFinder([words])(paragraph.text).map((each) => ({ written: each.name, ...each })),
      );
    const isNamed =
      (pattern === 'name' || pattern === 'abbreviation' || pattern === 'number') &&
      namesIn(paragraph).some(
        (name) => isWithin(match, name) && (pattern !== 'number' || name.written.includes(match.written)),
      );
    return !isNamed && !ofRuns.some((run) => isWithin(match, run));
  });
}
