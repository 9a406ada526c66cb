/** A count with its noun: 1 line, 2,000 lines. The plural is given where it is not the noun with an s: 2 backslashes. */
export const formatCount = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
