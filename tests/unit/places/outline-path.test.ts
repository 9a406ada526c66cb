import { geoIdentity } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { toOutlinePath } from '../../../src/places/outline-path.ts';

/** Coordinates of the drawing itself, so that a test can say what is drawn. */
const plain = geoIdentity() as never;
const ring = (...points: [number, number][]) => ({
  type: 'Polygon' as const,
  coordinates: [[...points, points[0] ?? [0, 0]]],
});

describe('an outline', () => {
  it('is written in half units, each point as a move from the one before', () => {
    expect(toOutlinePath(ring([10, 10], [30, 10], [30, 25], [10, 25]), plain)).toBe('M20 20l40 0 0 30-40 0z');
  });

  it('loses the points that hardly leave the line between their neighbours', () => {
    const square = toOutlinePath(ring([0, 0], [20, 0], [20, 20], [0, 20]), plain);
    expect(toOutlinePath(ring([0, 0], [10, 0.1], [20, 0], [20, 20], [0, 20]), plain)).toBe(square);
  });

  it('keeps a point that stands out', () => {
    expect(toOutlinePath(ring([0, 0], [10, 6], [20, 0], [20, 20], [0, 20]), plain)).toContain('M0 0l20 12 20-12');
  });

  it('leaves out islets that would be specks', () => {
    expect(toOutlinePath(ring([0, 0], [1, 0], [1, 1], [0, 1]), plain)).toBe('');
  });

  it('keeps lines, which have no area', () => {
    expect(
      toOutlinePath(
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [0, 12],
          ],
        },
        plain,
      ),
    ).toBe('M0 0l0 24');
  });
});
