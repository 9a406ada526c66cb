import type { GeoProjection } from 'd3-geo';
import type { MapView } from './map-views.ts';

/** A point of a drawing, in units from the left and the top. */
type Point = [x: number, y: number];

/** Where a place (longitude, latitude) falls in a drawing; not a number where the projection does not show it. */
export const toPoint = (projection: GeoProjection, place: [number, number]): Point =>
  projection(place) ?? [Number.NaN, Number.NaN];

/** Points along a line, three units apart. */
export const toDots = (points: readonly Point[]) =>
  points.slice(1).flatMap(([toX, toY], index) => {
    const [x, y] = points[index] as Point;
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / 3));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: x + ((toX - x) * step) / steps,
      y: y + ((toY - y) * step) / steps,
      r: 1.5,
    }));
  });

/** A line through points without corners: Catmull and Rom's spline as Bézier curves. */
export function smoothPath(points: readonly Point[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as Point;
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)];
    const controls = [
      start[0] + (end[0] - before[0]) / 6,
      start[1] + (end[1] - before[1]) / 6,
      end[0] - (after[0] - start[0]) / 6,
      end[1] - (after[1] - start[1]) / 6,
    ];
    return `C${[...controls, ...end].map(round).join(' ')}`;
  });
  return `M${at(0).map(round).join(' ')}${curves.join('')}`;
}

/** The outline of one map on another, closed. */
export function outlineOf({ width, height, projection }: MapView, on: GeoProjection): Point[] {
  const steps = 8;
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  const sides = corners.slice(1).flatMap(([x, y], side) => {
    const [fromX, fromY] = corners[side] as Point;
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return toPoint(on, projection.invert?.([fromX + (x - fromX) * share, fromY + (y - fromY) * share]) ?? [0, 0]);
    });
  });
  return [...sides.slice(-1), ...sides];
}

/** A coordinate as drawings write it: to a tenth of a unit. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);
