import { expect, it } from 'vitest';
import { groupPlacesByKind } from '../../../src/places/group-places.ts';
import { placesSchema } from '../../../src/places/schema.ts';

const { places, lanes } = placesSchema.parse({
  places: [
    { id: 'pl-tolm', name: 'Tolm', kind: 'city', lat: 1, lon: 2 },
    { id: 'pl-far-sea', name: 'Far Sea', kind: 'sea', lat: 1, lon: 2 },
    { id: 'pl-ness', name: 'Ness', kind: 'site', lat: 1, lon: 2 },
  ],
  lanes: [
    {
      id: 'pl-strait',
      name: 'The strait',
      said: ['strait'],
      names: ['Tolm'],
      paragraphs: ['p1-2'],
      course: [
        [1, 2],
        [3, 4],
      ],
    },
  ],
});
const mentioned = places.map((place) => ({ place, mentions: place.name === 'Ness' ? ['p1-1', 'p1-2'] : ['p1-1'] }));
const namesByTitle = (groups: ReturnType<typeof groupPlacesByKind>) =>
  groups.map(({ title, rows }) => [title, rows.map(({ name }) => name)]);

it('places are listed by their kind, the most mentioned first, and ways after them', () => {
  expect(namesByTitle(groupPlacesByKind(mentioned, lanes))).toEqual([
    ['Cities, regions, and sites', ['Ness', 'Tolm']],
    ['Seas', ['Far Sea']],
    ['Sea lanes', ['The strait']],
  ]);
});

it('a report that names no place of a kind has no heading for it', () => {
  expect(namesByTitle(groupPlacesByKind(mentioned.slice(0, 1), []))).toEqual([
    ['Cities, regions, and sites', ['Tolm']],
  ]);
});
