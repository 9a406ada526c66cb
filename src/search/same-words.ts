/** What British and American spelling have in each other's place, with what must follow. */
const pairs: [british: string, american: string, next: string][] = [
  ['our', 'or', ''],
  ['is', 'iz', '(?=e|ing|ation)'],
  ['ys', 'yz', '(?=e|ing)'],
  ['tre', 'ter', '(?=s?$)'],
  ['ence', 'ense', '(?=s?$)'],
  ['ogue', 'og', ''],
  ['amme', 'am', '(?=s?$)'],
  ['ll', 'l', '(?=ed|ing|er)'],
  ['ae', 'e', ''],
  ['oe', 'e', ''],
];

/**
 * The same word as the other side of the Atlantic may spell it: neighbours gives neighbors, and the other way round. And the one of which it
 * is the plural, where stemming leaves the s: of abbreviations that end in a vowel (FTAs).
 */
export const listSameWords = (word: string): string[] =>
  pairs
    .flatMap(([british, american, next]) => [
      word.replace(new RegExp(`(?<=..)${british}${next}`), american),
      // A single letter says too little of where another was left out.
      american.length > 1 ? word.replace(new RegExp(`(?<=..)${american}${next}`), british) : word,
    ])
    .concat(word.replace(/(?<=..[aiou])s$/, ''))
    .filter((form) => form !== word);
