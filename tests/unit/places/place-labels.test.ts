import { describe, expect, it } from 'vitest';
import { drawMap } from '../../../src/places/draw-map.ts';
import { northeastAsiaView, oceanView } from '../../../src/places/map-views.ts';
import { findMentions } from '../../../src/places/mentions.ts';
import { placeLabels } from '../../../src/places/place-labels.ts';
import { readPlaces } from '../../../src/places/read-places.ts';
import { readReport } from '../../../src/report/read-report.ts';

const report = await readReport('content');
const { places, lanes } = await readPlaces('content');
const counted = places.map((place) => ({ place, count: findMentions(place, report.sections).length }));

describe('labels', () => {
  it('stand right of their point where that is free, elsewhere where it is not', () => {
    const points = [
      { x: 50, y: 50, r: 4 },
      { x: 70, y: 50, r: 4 },
    ];
    const labels = placeLabels(
      points.map((point, index) => ({ ...point, text: index ? 'Bergen' : 'Oslo', isCentred: false })),
      points,
      { width: 200, height: 100, size: 10 },
    );
    expect(labels.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Oslo', 'end'],
      ['Bergen', 'start'],
    ]);
  });

  it.each([
    ['stands in its line at the other end', { x: 96, y: 50, r: 2 }],
    ['is nearer to it than its own', { x: 75, y: 58.5, r: 2 }],
  ])('stand elsewhere than where another point %s', (_, other) => {
    const pier = { x: 60, y: 50, r: 2 };
    const [label] = placeLabels([{ ...pier, text: 'Pier', isCentred: false }], [pier, other], {
      width: 200,
      height: 100,
      size: 10,
    });
    expect(label?.anchor).toBe('end');
  });

  it('are left out where each place would make them the name of another point', () => {
    const pier = { x: 20, y: 6, r: 2 };
    const place = (others: { x: number; y: number; r: number }[]) =>
      placeLabels([{ ...pier, text: 'Pier', isCentred: false }], [pier, ...others], {
        width: 200,
        height: 12,
        size: 10,
      });
    expect(place([])).toHaveLength(1);
    expect(place([{ x: 56, y: 6, r: 2 }])).toEqual([]);
  });

  it('stand beside points that touch, which no distance tells apart', () => {
    const lamp = { x: 60, y: 50, r: 2 };
    const labels = placeLabels([{ ...lamp, text: 'Lamp', isCentred: false }], [lamp, { x: 60, y: 50.5, r: 4 }], {
      width: 200,
      height: 100,
      size: 10,
    });
    expect(labels).toHaveLength(1);
  });

  it('cross a line only where there is no other place', () => {
    const frame = { width: 100, height: 100, size: 10 };
    const course = [{ x: 50, y: 50, r: 1 }];
    const [beside] = placeLabels([{ x: 50, y: 50, r: 0, text: 'Skagerrak', isCentred: true }], [], frame, course);
    expect(beside?.box.bottom).toBeLessThan(49);
    const strait = { width: 60, height: 12, size: 10 };
    const [across] = placeLabels([{ x: 30, y: 6, r: 0, text: 'Skagerrak', isCentred: true }], [], strait, [
      { x: 30, y: 6, r: 1 },
    ]);
    expect(across?.x).toBe(30);
  });
});

describe.each([
  ['the ocean', oceanView(870)],
  ['Northeast Asia', northeastAsiaView(560, 320)],
])('the map of %s', (_, view) => {
  const { svg, sizes } = drawMap(counted, lanes, view, { isLabelled: () => true });

  it.each(sizes)('lays no label over another, $on', ({ labels }) => {
    const overlaps = labels.flatMap((a, index) =>
      labels
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} on ${b.text}`),
    );
    expect(overlaps).toEqual([]);
  });

  it('leads from every label of a screen that is not narrow to the place in the list', () => {
    const links = [...svg.matchAll(/<a href="#([^"]+)"><text[^>]*>([^<]+)</g)].map(([, id, name]) => `${id} ${name}`);
    const idOf = new Map(places.map(({ id, name }) => [name, id]));
    const named = sizes.slice(0, -1).flatMap(({ labels }) => labels.map(({ text }) => `${idOf.get(text)} ${text}`));
    expect(links.sort()).toEqual(named.sort());
  });

  it('has no inline style and no point that failed', () => {
    expect(svg).not.toMatch(/style=|NaN|undefined/);
  });
});

describe('the two maps together', () => {
  it('name every place but the parts of the world', () => {
    const named = [oceanView(870), northeastAsiaView(560, 320)].flatMap((view) =>
      drawMap(counted, lanes, view, { isLabelled: () => true }).sizes[0]?.labels.map(({ text }) => text),
    );
    const expected = places.filter(({ kind }) => kind !== 'region-of-the-world').map(({ name }) => name);
    expect(expected.filter((name) => !named.includes(name))).toEqual([]);
  });
});
