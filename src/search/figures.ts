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

const numerals = new Map([['hundred', 100]]);
'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((name, index) => {
    numerals.set(name, index < 20 ? index + 1 : index * 10 - 170);
  });
/** Up to ten, a numeral without a unit counts more often than it gives a figure. */
const leastNumeral = 11;

const currencyBefore = /(?:(?:US|U\.S\.)?\$|\bUSD)\s?$/i;
const unitAfter = /^[\s-]?(?:%|(?:per ?cent|percentage|pct)\b|((?:U\.?S\.? )?(?:dollars?|USD|bucks)\b))/i;

const toKey = (value: number): string => String(value).replace('.', 'd');

/**
 * Sums of money, shares, quantities and years of a text, however they are written: `$1 trillion`, `1tn`, `20–22 per cent`,
 * `9.4 million`, `forty-two`. Keys: `pct20`, `usd1000000000000`, `9400000`. A range gives its unit to its first number.
 */
export function findFigures(text: string, tokens: readonly Token[]): Figure[] {
  const figures: (Figure & { value: number; unit: '' | 'pct' | 'usd'; scaled: boolean })[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { word, start: first, end: last } = tokens[index] as Token;
    const numeral = numerals.get(word);
    let value = numeral ?? (/^\d+(d\d+)?$/.test(word) ? Number(word.replace('d', '.')) : undefined);
    if (value === undefined) continue;
    let to = index + 1;
    let end = last;
    const isNext = (gap: RegExp) => gap.test(text.slice(end, tokens[to]?.start));
    const take = () => {
      end = tokens[to++]?.end ?? end;
    };
    for (let more: number | undefined; numeral && isNext(/^[\s-]$/); take()) {
      more = numerals.get(tokens[to]?.word ?? '');
      if (more === 100 && value < 100) value *= 100;
      else if (more && more < (value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 0)) value += more;
      else break;
    }
    const scaleName = tokens[to]?.word ?? '';
    const scale = scales.get(scaleName) ?? 1;
    const scaled = scale > 1 && isNext(scaleName.length === 1 ? /^$/ : /^[\s-]?$/);
    if (scaled) {
      value = Number((value * scale).toPrecision(12));
      take();
    }
    const before = currencyBefore.exec(text.slice(Math.max(0, first - 6), first))?.[0] ?? '';
    const after = unitAfter.exec(text.slice(end));
    const unit = before || after?.[1] ? 'usd' : after ? 'pct' : '';
    if (numeral && value < leastNumeral && !unit) continue;
    const start = first - before.length;
    end += after?.[0].length ?? 0;
    let from = index;
    while ((tokens[from - 1]?.end ?? 0) > start) from--;
    while ((tokens[to]?.start ?? end) < end) to++;
    const previous = figures.at(-1);
    if (
      previous &&
      /^(?:[-–—]|to|and)$/.test(text.slice(previous.end, start).trim()) &&
      !previous.unit &&
      (unit || scaled)
    ) {
      previous.unit = unit;
      if (scaled && !previous.scaled) previous.value *= scale;
    }
    figures.push({ keys: [], from, to, start, end, value, unit, scaled });
    index = to - 1;
  }
  return figures.map(({ value, unit, ...place }) => ({
    ...place,
    keys: unit === 'pct' ? [`pct${toKey(value)}`] : unit ? [`${unit}${toKey(value)}`, toKey(value)] : [toKey(value)],
  }));
}
