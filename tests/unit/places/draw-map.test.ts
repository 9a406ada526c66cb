import { expect, it } from 'vitest';
import { drawMap, northeastAsiaView } from '../../../src/places/draw-map.ts';
import { placesSchema } from '../../../src/places/schema.ts';

const { places } = placesSchema.parse({
  places: [{ id: 'pl-ab', name: 'A & B <i>', kind: 'city', lat: 37, lon: 129 }],
});

it('a map writes the names of places as words, whatever they hold', () => {
  const counted = places.map((place) => ({ place, count: 1 }));
  const { svg } = drawMap(counted, [], northeastAsiaView(400, 300), { isLabelled: () => true });
  expect(svg).toContain('>A &amp; B &lt;i></text>');
});
