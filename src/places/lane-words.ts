import { toLocator } from '../report/locator.ts';
import type { Lane } from './schema.ts';

const list = new Intl.ListFormat('en');

/** What the map says of the ways drawn on it, with the numbers of the paragraphs that speak of them; empty where there is none. */
export function toLaneWords(lanes: readonly Lane[]): string {
  const numbers = [...new Set(lanes.flatMap(({ paragraphs }) => paragraphs))].map(toLocator);
  if (numbers.length === 0) return '';
  return `Broken line: the sea lanes of which ${list.format(numbers)} ${numbers.length === 1 ? 'speaks' : 'speak'}, schematic.`;
}
