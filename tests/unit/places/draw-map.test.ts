import { expect, it } from 'vitest';
import { drawMap } from '../../../src/places/draw-map.ts';
import { northeastAsiaView, oceanView } from '../../../src/places/map-views.ts';
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
        lon: 129.9 - index / 2,
      })),
    })
    .places.map((place) => ({ place, count: 1 }));
  const { sizes } = drawMap(crowd, [], northeastAsiaView(400, 300), { isLabelled: () => true });
  const [wide, narrow] = sizes as [(typeof sizes)[number], (typeof sizes)[number]];
  expect(narrow.labels.length).toBeLessThan(wide.labels.length);
  expect([...narrow.unnamed, ...narrow.labels.map(({ text }) => text)].sort()).toEqual(
    crowd.map(({ place }) => place.name).sort(),
  );
  const west = crowd.map(({ place }) => place.name).reverse();
  expect(narrow.unnamed).toEqual(west.filter((name) => narrow.unnamed.includes(name)));
});

it.each([
  ['a size of its own where the drawing is smaller there', oceanView(400), ['on-wide', 'on-middle', 'on-narrow']],
  ['that of a wide screen where it is not', northeastAsiaView(400, 300), ['on-wide on-middle', 'on-narrow']],
])('a map has for a screen of middle width %s', (_, view, expected) => {
  const { svg, sizes } = drawMap([], [], view, { isLabelled: () => true });
  expect(sizes.map(({ on }) => on)).toEqual(expected);
  for (const on of expected) expect(svg).toContain(`<g class="${on}">`);
});
