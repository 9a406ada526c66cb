import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

/** Steps to a unit of the drawing: outlines are rounded to half a unit, which no eye sees and a page feels. */
export const outlineSteps = 2;

/** Rings whose box is smaller than this many square units are left out: islets that would be specks. */
const leastArea = 10;

/** Points of an outline that span less than this many square units with their neighbours are left out. */
const leastTriangle = 4;

type Point = readonly [number, number];

/**
 * Outlines as the data of an SVG path in whole steps (`outlineSteps` to a unit), written in relative moves, which compress to
 * about half of absolute ones. Rings too small to be seen are left out; lines, which have no area, are all kept.
 */
export function toOutlinePath(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  const add = (x: number, y: number) =>
    lines.at(-1)?.points.push([Math.round(x * outlineSteps), Math.round(y * outlineSteps)]);
  const pen: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      lines.push({ points: [], isClosed: false });
      add(x, y);
    },
    lineTo: add,
    arc: () => undefined,
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
  };
  geoPath(projection, pen)(shape);
  return lines
    .map(({ points, isClosed }) => ({ points: simplify(points), isClosed }))
    .filter(
      ({ points, isClosed }) => points.length > 1 && (!isClosed || areaOf(points) >= leastArea * outlineSteps ** 2),
    )
    .map(({ points, isClosed }) => toMoves(points) + (isClosed ? 'z' : ''))
    .join('');
}

/**
 * Without the points that no eye misses (Visvalingam and Whyatt 1993): the point that spans the smallest triangle with its
 * neighbours goes first, until each that is left spans `leastTriangle`. The ends stay.
 */
function simplify(line: readonly Point[]): Point[] {
  const points = [...line];
  const triangles = points.map((_, index) => triangleAt(points, index));
  for (;;) {
    let smallest = 0;
    for (const [index, area] of triangles.entries()) if (area < (triangles[smallest] ?? 0)) smallest = index;
    if ((triangles[smallest] ?? Number.POSITIVE_INFINITY) >= leastTriangle * outlineSteps ** 2) return points;
    points.splice(smallest, 1);
    triangles.splice(smallest, 1);
    for (const index of [smallest - 1, smallest]) if (index in triangles) triangles[index] = triangleAt(points, index);
  }
}

function triangleAt(points: readonly Point[], index: number): number {
  const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !at || !after) return Number.POSITIVE_INFINITY;
  return Math.abs((at[0] - before[0]) * (after[1] - before[1]) - (at[1] - before[1]) * (after[0] - before[0])) / 2;
}

function areaOf(points: readonly Point[]): number {
  const spanOf = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return spanOf(0) * spanOf(1);
}

/** The first point, then each as its distance from the one before; a minus needs no space in front. */
function toMoves(points: readonly Point[]): string {
  const [start = [0, 0], ...rest] = points;
  let [atX, atY] = start;
  const moves = rest.flatMap(([x, y]) => {
    const move = [x - atX, y - atY];
    [atX, atY] = [x, y];
    return move;
  });
  return `M${start.join(' ')}l${moves.join(' ')}`.replaceAll(' -', '-');
}
