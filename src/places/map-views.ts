import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';

/** What part of the world a map shows, and how large things are on it. */
export interface MapView {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Natural Earth at 1:110 million (coarse) or 1:50 million. */
  scale: '110m' | '50m';
  /** Whether the borders of countries are drawn. */
  hasBorders: boolean;
  /** Radius of one mention, in units; areas grow with the mentions. */
  radius: number;
  labelSize: number;
  /** By how much discs and labels grow on a screen of middle width and on a narrow one, where the drawing is that much smaller. */
  enlargements: { middle: number; narrow: number };
}

/** From Djibouti to Washington with the Pacific in the middle, in an equal-area projection. */
export function oceanView(width: number): MapView {
  const projection = geoEqualEarth()
    .rotate([-162, 0])
    .fitWidth(width, extentOf(28, -38, 290, 66));
  const [, top = 0] = projection([162, 66]) ?? [];
  const [, bottom = 0] = projection([162, -36]) ?? [];
  const [x, y] = projection.translate();
  projection.translate([x, y - top]);
  const height = Math.round(bottom - top);
  return {
    width,
    height,
    projection: clip(projection, width, height),
    scale: '110m',
    hasBorders: false,
    radius: 2,
    labelSize: 11,
    enlargements: { middle: 1.42, narrow: 2.3 },
  };
}

/** Northeast Asia, where most places stand close together. */
export function northeastAsiaView(width: number, height: number): MapView {
  const projection = geoAzimuthalEqualArea()
    .rotate([-129.2, -37])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      extentOf(114.5, 33, 144, 42),
    );
  return {
    width,
    height,
    projection: clip(projection, width, height),
    scale: '50m',
    hasBorders: true,
    radius: 3.4,
    labelSize: 11,
    enlargements: { middle: 1, narrow: 1.55 },
  };
}

const clip = (projection: GeoProjection, width: number, height: number): GeoProjection =>
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);

const extentOf = (west: number, south: number, east: number, north: number): GeoPermissibleObjects => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
    [(west + east) / 2, south],
    [(west + east) / 2, north],
    [west, Math.max(south, 0)],
    [east, Math.max(south, 0)],
  ],
});
