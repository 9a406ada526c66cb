import { numberWords } from '../report/number-words.ts';
import type { Token } from './analysis.ts';

/** A number as a text writes it, with the keys under which the index holds it, the most exact first. */
export interface Figure {
  keys: string[];
  /** Places of the tokens that it is made of: first, and one past the last. */
  from: number;
  to: number;
  /** Places in the text, signs of currency and percent included. */
  start: number;
  end: number;
}

const scales = new Map<string, number>();
for (const [value, names] of [
  [1e3, 'thousand'],
  [1e6, 'million millions mn mln mio mil m megawatt megawatts mw'],
  [1e9, 'billion billions bn bln b gigawatt gigawatts gw'],
  [1e12, 'trillion trillions tn trn t'],
] as const)
  for (const name of names.split(' ')) scales.set(name, value);

const toWorth = (word: string): number | undefined => (word === 'hundred' ? 100 : numberWords.get(word));

/** Up to ten, a numeral without a unit counts more often than it gives a figure. */
const leastNumeral = 11;

const currencyBefore = /(?:(?:US|U\.S\.)?\$|\bUSD|([€£¥₩]))\s?$/i;
const unitAfter = /^[\s-]?(?:%|(?:per ?cent|percentage|pct)\b|((?:U\.?S\.? )?(?:dollars?|USD|bucks)\b))/i;

/** A figure while it is read: before a range gives its unit and its scale to its first number. */
interface Reading extends Omit<Figure, 'keys'> {
  value: number;
  /** 1 where no word for thousands, millions and the like follows. */
  scale: number;
  /** `usd`, `pct`, another currency's sign, or nothing. */
  unit: string;
}

/**
 * Sums of money, shares, quantities and years of a text, however they are written: `$1 trillion`, `1tn`, `20–22 per cent`,
 * `9.4 million`, `forty-two`. Keys: `pct20`, `usd1000000000000`, `9400000`. A range gives its unit to its first number.
 */
export function findFigures(text: string, tokens: readonly Token[]): Figure[] {
  const figures: Reading[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const figure = readFigure(text, tokens, index);
    if (!figure) continue;
    const previous = figures.at(-1);
    if (previous && isRange(text, previous, figure)) {
      previous.unit = figure.unit;
      if (previous.scale === 1) previous.value *= figure.scale;
    }
    figures.push(figure);
    index = figure.to - 1;
  }
  return figures.map(({ from, to, start, end, value, unit }) => ({ from, to, start, end, keys: toKeys(value, unit) }));
}

/** The figure that begins with the number at a token, if one does: its sign of currency may stand before it. */
function readFigure(text: string, tokens: readonly Token[], first: number): Reading | undefined {
  const number = readNumber(text, tokens, first);
  if (!number) return;
  let [from, to] = [first, number.to];
  const scale = readScale(text, tokens, to);
  if (scale > 1) to++;
  const value = Number((number.value * scale).toPrecision(12));
  let start = tokens[first]?.start ?? 0;
  let end = tokens[to - 1]?.end ?? start;
  const [before = '', sign] = currencyBefore.exec(text.slice(0, start)) ?? [];
  const [after = '', dollars] = unitAfter.exec(text.slice(end)) ?? [];
  const unit = sign ?? (before || dollars ? 'usd' : after && 'pct');
  if (number.isInWords && value < leastNumeral && !unit) return;
  start -= before.length;
  end += after.length;
  while ((tokens[from - 1]?.end ?? 0) > start) from--;
  while ((tokens[to]?.start ?? end) < end) to++;
  return { from, to, start, end, value, scale, unit };
}

/** The number at a token, in digits or in words (`one hundred twenty-five`), and the place after it; undefined where there is none. */
function readNumber(
  text: string,
  tokens: readonly Token[],
  from: number,
): { value: number; to: number; isInWords: boolean } | undefined {
  const word = tokens[from]?.word ?? '';
  let to = from + 1;
  let value = toWorth(word);
  if (value === undefined)
    return /^\d+(d\d+)?$/.test(word) ? { value: Number(word.replace('d', '.')), to, isInWords: false } : undefined;
  for (; /^[\s-]$/.test(gapBefore(text, tokens, to)); to++) {
    const more = toWorth(tokens[to]?.word ?? '');
    if (more === 100 && value < 100) value *= 100;
    else if (more && more < (value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 0)) value += more;
    else break;
  }
  return { value, to, isInWords: true };
}

/** By what the word at a token multiplies the number before it: `million`, or the `m` of `5m`; 1 by any other. */
function readScale(text: string, tokens: readonly Token[], place: number): number {
  const name = tokens[place]?.word ?? '';
  const isNear = (name[1] ? /^[\s-]?$/ : /^$/).test(gapBefore(text, tokens, place));
  return (isNear && scales.get(name)) || 1;
}

/** What stands between a token and the one before it. */
const gapBefore = (text: string, tokens: readonly Token[], place: number): string =>
  text.slice(tokens[place - 1]?.end, tokens[place]?.start);

/** `20–22 per cent`, `5 to 6 million`: what is said of the second number holds for the first. */
const isRange = (text: string, first: Reading, second: Reading): boolean =>
  !first.unit &&
  (!!second.unit || second.scale > 1) &&
  /^(?:[-–—]|to|and)$/.test(text.slice(first.end, second.start).trim());

function toKeys(value: number, unit: string): string[] {
  const key = String(value).replace('.', 'd');
  return unit === 'usd' ? [unit + key, key] : [unit + key];
}
