import type { VFileMessage } from '../problems/problem.ts';
import { findUnsupported, findValues, toParagraphsById } from '../registers/borne-out.ts';
import { hasName, holdsPhrase } from '../registers/find-names.ts';
import { type Finding, findDangling, findRepeatedIds, keepFound, toProblems } from '../registers/finding.ts';
import { readYaml } from '../report/read-yaml.ts';
import type { Section } from '../report/section.ts';
import { checkCharts } from './check-charts.ts';
import { type FigureRow, registerSchema } from './schema.ts';

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
    ...findRepeatedIds(rows, 'figures'),
    ...findDangling(rows, 'figures', paragraphs, 'paragraph'),
    ...value.figures.flatMap((figure, row) => {
      const text = paragraphs.get(figure.paragraph)?.text;
      return text === undefined ? [] : findUnborne(figure, row, text);
    }),
    ...checkCharts(value, paragraphs),
  ];
  return toProblems(findings, file, placeOf);
}

/** What of a row its paragraph does not bear out; of a paragraph that lacks the words under `said` nothing more is asked. */
function findUnborne(figure: FigureRow, row: number, text: string): Finding[] {
  const { id, paragraph, said, value, qualifier, measures, period, source } = figure;
  const finding = (field: string, what: string, remedy: string): Finding => ({
    path: ['figures', row, field],
    what: `"${id}": ${what}`,
    remedy,
    rule: `figure-${field}`,
  });
  const alternatives = `"${said.join('" or "')}"`;
  if (!said.some((phrase) => holdsPhrase(text, phrase)))
    return [
      finding(
        'said',
        `paragraph ${paragraph} does not hold ${alternatives}`,
        'name the paragraph that does, or copy the words that give the value',
      ),
    ];
  const wrong = said.find((phrase) => !givesValue(figure, phrase));
  const unit = findUnsaidUnit(figure, text);
  return keepFound([
    wrong !== undefined &&
      finding('value', `"${wrong}" does not give the value ${[value].flat().join(' to ')}`, 'correct the value'),
    qualifier &&
      !said.every((phrase) => holdsPhrase(phrase, qualifier)) &&
      finding('qualifier', `${alternatives} does not say "${qualifier}"`, 'qualify the value as the paragraph does'),
    unit.length > 0 &&
      finding('unit', `paragraph ${paragraph} does not hold "${unit.join('", "')}"`, 'write the unit of the paragraph'),
    period &&
      !holdsPhrase(text, period) &&
      finding('period', `paragraph ${paragraph} does not hold "${period}"`, 'write the time as the paragraph does'),
    source &&
      !holdsPhrase(text, source) &&
      finding(
        'source',
        `paragraph ${paragraph} does not name "${source}"`,
        'name who says it as the paragraph does, or leave it out',
      ),
    ...findUnsupported(measures, [text]).map((word) =>
      finding(
        'measures',
        `paragraph ${paragraph} does not hold "${word}"`,
        'use the names and figures of the paragraph',
      ),
    ),
  ]);
}

/** Words of a row's unit that the paragraph does not hold, in the singular or the plural. Dollars and percent stand in the text as signs. */
const findUnsaidUnit = ({ unit }: FigureRow, text: string): string[] =>
  unitsInOtherWords.has(unit)
    ? []
    : unit
        .split(' ')
        .map((word) => (word === 'dollars' ? '$' : word))
        .filter((word) => (/^[$%]$/.test(word) ? !text.includes(word) : !hasName(text, word.replace(/s$/, ''))));

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
