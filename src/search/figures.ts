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

const scales: Record<string, number> = {};
for (const [value, names] of [
  [1e3, 'thousand'],
  [1e6, 'million millions mn mln mio m'],
  [1e9, 'billion billions bn bln b'],
  [1e12, 'trillion trillions tn trn t'],
] as const)
  for (const name of names.split(' ')) scales[name] = value;

const words: Record<string, number> = {};
'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
  .split(' ')
  .forEach((name, index) => {
    words[name] = index + 11;
  });
'thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((name, index) => {
  words[name] = index * 10 + 30;
});

const percents = new Set(['percent', 'percentage', 'pct']);
const currencies = new Set(['dollar', 'dollars', 'usd', 'bucks']);

const numberOf = (word: string): number | undefined =>
  /^\d+(d\d+)?$/.test(word) ? Number(word.replace('d', '.')) : Object.hasOwn(words, word) ? words[word] : undefined;

const toKey = (value: number): string => String(value).replace('.', 'd');

/**
 * Sums of money, shares, quantities and years of a text, however they are written: `$1 trillion`, `1tn`, `20–22 per cent`,
 * `9.4 million`, `twenty`. Keys: `pct20`, `usd1000000000000`, `9400000`. A range gives its unit to its first number.
 */
export function findFigures(text: string, tokens: readonly Token[]): Figure[] {
  const figures: (Figure & { value: number; unit: '' | 'pct' | 'usd'; scaled: boolean })[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    let value = token && numberOf(token.word);
    if (!token || value === undefined) continue;
    let to = index + 1;
    let end = token.end;
    let start = token.start;
    let unit: '' | 'pct' | 'usd' = '';
    const ahead = () => tokens[to];
    const gap = () => text.slice(end, ahead()?.start ?? text.length);
    const take = () => {
      end = ahead()?.end ?? end;
      to += 1;
    };
    const before = /(?:US|U\.S\.)?\$\s?$/.exec(text.slice(Math.max(0, start - 6), start));
    if (before) {
      unit = 'usd';
      start -= before[0].length;
    }
    const scaleName = ahead()?.word ?? '';
    const scale = Object.hasOwn(scales, scaleName) ? scales[scaleName] : undefined;
    const isLetter = scaleName.length === 1;
    const scaled = scale !== undefined && /^[\s-]?$/.test(gap()) && (!isLetter || gap() === '');
    if (scaled && scale) {
      value = Number((value * scale).toPrecision(12));
      take();
    }
    if (/^\s?%/.test(text.slice(end))) {
      unit = 'pct';
      end += text.slice(end).indexOf('%') + 1;
    } else if (percents.has(ahead()?.word ?? '')) {
      unit = 'pct';
      take();
    } else if (ahead()?.word === 'per' && tokens[to + 1]?.word === 'cent') {
      unit = 'pct';
      take();
      take();
    } else if (currencies.has(ahead()?.word ?? '')) {
      unit = 'usd';
      take();
    }
    const previous = figures.at(-1);
    const joined = previous && text.slice(previous.end, start).trim();
    if (previous && /^(?:[-–—]|to|and)$/.test(joined ?? '') && !previous.unit && (unit || scaled)) {
      previous.unit = unit;
      previous.value *= scaled && !previous.scaled && scale ? scale : 1;
    }
    figures.push({ keys: [], from: index, to, start, end, value, unit, scaled });
    index = to - 1;
  }
  return figures.map(({ value, unit, from, to, start, end }) => ({
    keys: unit === 'pct' ? [`pct${toKey(value)}`] : unit ? [`${unit}${toKey(value)}`, toKey(value)] : [toKey(value)],
    from,
    to,
    start,
    end,
  }));
}
