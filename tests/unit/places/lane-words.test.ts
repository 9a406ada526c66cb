import { expect, it } from 'vitest';
import { toLaneWords } from '../../../src/places/lane-words.ts';

const lane = (...paragraphs: string[]) => ({
  id: 'pl-strait',
  name: 'The strait',
  said: ['strait'],
  names: ['Tolm'],
  paragraphs,
  course: [[1, 2] as [number, number], [3, 4] as [number, number]],
});

it('names the paragraphs that speak of the ways, each once', () => {
  expect(toLaneWords([lane('p1-2')])).toContain('of which 1.2 speaks,');
  expect(toLaneWords([lane('p1-2', 'p2-1'), lane('p2-1', 'pi-3')])).toContain('of which 1.2, 2.1, and I.3 speak,');
});

it('says nothing where no way is drawn', () => {
  expect(toLaneWords([])).toBe('');
});
