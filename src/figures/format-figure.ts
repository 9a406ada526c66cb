import { capitalise } from '../report/capitalise.ts';
import type { FigureRow } from './schema.ts';

const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const minus = '−';

/** One number as readers see it: 1,000; −1. */
const formatNumber = (value: number): string => (value < 0 ? minus : '') + digits.format(Math.abs(value));

/** The value alone, with the sign of percent or dollars: "85%–90%", "over $200 million", "5.4", "twentyfold". */
export function formatValue({ value, unit, qualifier, asSaid, said }: FigureRow): string {
  if (asSaid) return said[0] ?? '';
  const scale = /^(\w+) dollars$/.exec(unit)?.[1];
  const formatOne = (each: number): string => {
    if (unit === '%') return `${formatNumber(each)}%`;
    return scale ? `${each < 0 ? minus : ''}$${formatNumber(Math.abs(each))} ${scale}` : formatNumber(each);
  };
  return [qualifier, [value].flat().map(formatOne).join('–')].filter(Boolean).join(' ');
}

/** What stands after the value: "million barrels per day", "of people" after thousands; nothing where value or measure say it already. */
export function formatUnit({ unit, asSaid, said }: FigureRow): string {
  if (unit === '%' || unit === 'rank' || unit.endsWith('dollars') || (asSaid && unit === 'times')) return '';
  return asSaid && /(?:thousand|million|billion|dozen|hundred)s$/.test(said[0] ?? '') ? `of ${unit}` : unit;
}

/** "No. 2" for a place in an order, else value and unit: "5.4 million barrels per day". */
export function formatQuantity(figure: FigureRow): string {
  if (figure.unit === 'rank') return `No. ${formatValue(figure)}`;
  return [formatValue(figure), formatUnit(figure)].filter(Boolean).join(' ');
}

/** The measure as the beginning of a sentence. */
export const formatMeasure = ({ measures }: FigureRow): string => capitalise(measures);

/** Who says it: the source that the paragraph names, else the report itself. */
export const formatSource = ({ source }: FigureRow): string => source ?? 'the report';
