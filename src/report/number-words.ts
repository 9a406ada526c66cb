const upToNineteen =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** What the words for numbers are worth, from zero to twenty and the tens up to ninety. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...upToNineteen.split(' ').map((word, index) => [word, index] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
]);
