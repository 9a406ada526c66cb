import type { VFileMessage } from '../problems/problem.ts';
import {
  type Finding,
  findDangling,
  findUnsupported,
  findValues,
  holdsPhrase,
  toParagraphsById,
  toProblems,
} from '../registers/borne-out.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Paragraph, Section } from '../report/section.ts';
import { type FigureRegister, type FigureRow, registerSchema } from './schema.ts';

/** Units whose name need not stand in the paragraph: a rank is "largest", a factor "twentyfold". */
const unitsInOtherWords = new Set(['rank', 'times']);

/**
 * Problems of the register of figures beyond its schema: a paragraph that does not exist or does not hold the words under
 * `said`, words that do not hold the value, and units, periods, sources, names or figures that the paragraph does not hold.
 */
export function checkFigures(source: string, file: string, sections: readonly Section[]): VFileMessage[] {
  const { value, problems, placeOf } = readYaml(source, file, registerSchema);
  if (!value) return problems;
  const paragraphs = toParagraphsById(sections);
  const rows = value.figures.map(({ id, paragraph }) => ({ id, paragraphs: [paragraph] }));
  const findings = [
    ...findDangling(rows, 'figures', paragraphs, 'paragraph'),
    ...value.figures.flatMap((figure, row) => {
      const text = paragraphs.get(figure.paragraph)?.text;
      return text === undefined ? [] : findUnborne(figure, row, text);
    }),
    ...findChartFaults(value, paragraphs),
  ];
  return toProblems(findings, file, placeOf);
}

/** Charts beside no paragraph, marks that are no row or a row of another paragraph, words that neither rows nor paragraph hold. */
function findChartFaults({ figures, charts }: FigureRegister, paragraphs: ReadonlyMap<string, Paragraph>): Finding[] {
  const rows = new Map(figures.map((figure) => [figure.id, figure]));
  const named = charts.map(({ id, paragraph }) => ({ id, paragraphs: [paragraph] }));
  return [
    ...findDangling(named, 'charts', paragraphs, 'paragraph'),
    ...charts.flatMap(({ id, title, paragraph, marks, full }, row): Finding[] => {
      const text = paragraphs.get(paragraph)?.text;
      const own = { rule: 'chart', remedy: 'use the figures and names of the paragraph' };
      const unsupported = (words: string, path: Finding['path']) =>
        text === undefined
          ? []
          : findUnsupported(words, [text]).map((word) => ({
              ...own,
              path,
              what: `"${id}": paragraph ${paragraph} does not hold "${word}"`,
            }));
      const units = new Set(marks.map(({ figure }) => rows.get(figure)?.unit));
      return [
        ...(rows.has(id)
          ? [
              {
                path: ['charts', row, 'id'],
                what: `the id "${id}" is also that of a figure`,
                remedy: 'give the chart its own',
                rule: 'chart',
              },
            ]
          : []),
        ...(units.size > 1
          ? [
              {
                path: ['charts', row, 'marks'],
                what: `"${id}" mixes ${[...units].join(' and ')}`,
                remedy: 'draw one unit in one chart',
                rule: 'chart',
              },
            ]
          : []),
        ...unsupported(title, ['charts', row, 'title']),
        ...marks.flatMap(({ figure, label }, index): Finding[] => {
          const path = ['charts', row, 'marks', index, 'figure'];
          const source = rows.get(figure);
          if (!source)
            return [
              {
                path,
                what: `"${id}" draws "${figure}", which is no figure of this file`,
                remedy: 'name the id of a figure',
                rule: 'chart',
              },
            ];
          const faults = unsupported(label, ['charts', row, 'marks', index, 'label']);
          if (source.paragraph !== paragraph)
            faults.push({
              path,
              what: `"${id}" stands at ${paragraph}, and "${figure}" comes from ${source.paragraph}`,
              remedy: 'draw figures of one paragraph',
              rule: 'chart',
            });
          if (full !== undefined && [source.value].flat().some((value) => value > full))
            faults.push({
              path,
              what: `"${figure}" is more than the whole of ${full}`,
              remedy: 'correct full or the value',
              rule: 'chart',
            });
          return faults;
        }),
      ];
    }),
  ];
}

function findUnborne(figure: FigureRow, row: number, text: string): Finding[] {
  const { id, paragraph, said, period, source } = figure;
  const finding = (field: string, what: string, remedy: string): Finding => ({
    path: ['figures', row, field],
    what: `"${id}": ${what}`,
    remedy,
    rule: `figure-${field}`,
  });
  const heldPhrases = said.filter((phrase) => holdsPhrase(text, phrase));
  if (heldPhrases.length === 0)
    return [
      finding(
        'said',
        `paragraph ${paragraph} does not hold "${said.join('" or "')}"`,
        'name the paragraph that does, or copy the words that give the value',
      ),
    ];
  const findings: Finding[] = [];
  const wrongValue = said.find((phrase) => !givesValue(figure, phrase));
  if (wrongValue !== undefined)
    findings.push(
      finding(
        'value',
        `"${wrongValue}" does not give the value ${[figure.value].flat().join(' to ')}`,
        'correct the value',
      ),
    );
  if (figure.qualifier && !said.every((phrase) => holdsPhrase(phrase, figure.qualifier ?? '')))
    findings.push(
      finding(
        'qualifier',
        `"${said.join('" or "')}" does not say "${figure.qualifier}"`,
        'qualify the value as the paragraph does',
      ),
    );
  const unsaidUnit = unitsInOtherWords.has(figure.unit)
    ? []
    : wordsOfUnit(figure.unit).filter((word) => !text.includes(word.replace(/s$/, '')));
  if (unsaidUnit.length > 0)
    findings.push(
      finding(
        'unit',
        `paragraph ${paragraph} does not hold "${unsaidUnit.join('", "')}"`,
        'write the unit of the paragraph',
      ),
    );
  if (period && !holdsPhrase(text, period))
    findings.push(
      finding('period', `paragraph ${paragraph} does not hold "${period}"`, 'write the time as the paragraph does'),
    );
  if (source && !holdsPhrase(text, source))
    findings.push(
      finding(
        'source',
        `paragraph ${paragraph} does not name "${source}"`,
        'name who says it as the paragraph does, or leave it out',
      ),
    );
  return [
    ...findings,
    ...findUnsupported(figure.measures, [text]).map((word) =>
      finding(
        'measures',
        `paragraph ${paragraph} does not hold "${word}"`,
        'use the names and figures of the paragraph',
      ),
    ),
  ];
}

/** Dollars stand in the text as a sign. */
const wordsOfUnit = (unit: string): string[] => unit.split(' ').map((word) => (word === 'dollars' ? '$' : word));

/** A phrase gives a value when its first numbers are the value, a range whole, a decrease said to be one, a percentage with its sign. */
function givesValue({ value, unit }: FigureRow, phrase: string): boolean {
  const wanted = [value].flat();
  const numbers = findValues(phrase);
  const isWhole = Array.isArray(value) || !/\d%?–\d|\bor even\b/.test(phrase);
  const isDecrease = wanted.some((each) => each < 0);
  return (
    wanted.every((each, index) => numbers[index] === Math.abs(each)) &&
    isWhole &&
    isDecrease === /\b(lower|less|fewer)\b/.test(phrase) &&
    (unit === '%') === phrase.includes('%')
  );
}
