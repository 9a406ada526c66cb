import { randomIndexes } from './random-numbers.ts';

const pieces = [
  '"',
  '-',
  '“',
  '”',
  '(',
  ')',
  '[',
  '\\',
  '.*',
  '$1',
  '%',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udfff',
  '👩‍👩‍👧',
  '漢字',
  'عربي',
  'ไทย',
  'é',
  'e\u0301'.repeat(50),
  '<script>',
  'javascript:',
  '__proto__',
  'constructor',
  '&amp;',
  '\n',
  '5.4',
  '1tn',
  'million',
  '–',
  ' ',
  'a'.repeat(300),
];

/** So many queries of up to forty pieces that have broken some search before, the same in every run. */
export function inventHostileQueries(many: number): string[] {
  const random = randomIndexes(7);
  return Array.from({ length: many }, () =>
    Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join(''),
  );
}
