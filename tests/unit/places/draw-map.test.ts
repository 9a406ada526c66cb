import { expect, it } from 'vitest';
import { drawMap } from '../../../src/places/draw-map.ts';
import { northeastAsiaView } from '../../../src/places/map-views.ts';
import { placesSchema } from '../../../src/places/schema.ts';

const { places } = placesSchema.parse({
  places: [{ id: 'pl-ab', name: 'A & B <i>', kind: 'city', lat: 37, lon: 129 }],
});

it('a map writes the names of places as words, whatever they hold', () => {
  const counted = places.map((place) => ({ place, count: 1 }));
  const { svg } = drawMap(counted, [], northeastAsiaView(400, 300), { isLabelled: () => true });
  expect(svg).toContain('>A &amp; B &lt;i></text>');
});

it('a map tells, from west to east, which discs have no room for a name on a narrow screen', () => {
  const crowd = placesSchema
    .parse({
      places: [
        'Harbour Light',
        'Old Harbour',
        'Harbour Mouth',
        'Harbour Wall',
        'Quay',
        'Mole',
        'Pier',
        'Slip',
        'Dock',
      ].map((name, index) => ({
        id: `pl-${'abcdefghi'[index]}`,
        name,
        kind: 'city',
        lat: 37,
        lon: 129.9 - index / 10,
      })),
    })
    .places.map((place) => ({ place, count: 1 }));
  const { labels, narrowLabels, narrowUnnamed } = drawMap(crowd, [], northeastAsiaView(400, 300), {
    isLabelled: () => true,
  });
  expect(narrowLabels.length).toBeLessThan(labels.length);
  expect([...narrowUnnamed, ...narrowLabels.map(({ text }) => text)].sort()).toEqual(
    crowd.map(({ place }) => place.name).sort(),
  );
  const west = crowd.map(({ place }) => place.name).reverse();
  expect(narrowUnnamed).toEqual(west.filter((name) => narrowUnnamed.includes(name)));
});
